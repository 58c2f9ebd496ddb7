internal import GuideDiagnostics

/// A piece of a template as it was written.
indirect enum TemplateNode: Sendable {
  /// Bytes of the file that go to the page as they are.
  case literal(Range<Int>)
  case output(Expression)
  case branch([Case], otherwise: [TemplateNode], place: Place)
  case loop(Loop)
  case include(TemplateSource.Named, [Argument])
  case block(Block)
  case set(Argument)
  /// `{{ super() }}`
  case inherited(Place)

  /// One `if` or `elif` with what it guards.
  struct Case: Sendable {
    let condition: Expression
    let body: [TemplateNode]
  }

  struct Loop: Sendable {
    let item: TemplateSource.Named
    let list: Expression
    let body: [TemplateNode]
    let otherwise: [TemplateNode]
    let place: Place
  }

  struct Block: Sendable {
    let name: TemplateSource.Named
    let body: [TemplateNode]
  }

  /// `name = value` in `set`, `include` and `word`.
  struct Argument: Sendable {
    let name: TemplateSource.Named
    let value: Expression
  }
}
