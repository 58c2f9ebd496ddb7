internal import GuideDiagnostics

/// A piece of a template as it was written.
indirect enum TemplateNode: Sendable {
  /// Bytes of the file that go to the page as they are.
  case literal(Range<Int>)
  case output(Expression)
  case branch([Case], otherwise: [TemplateNode], place: SourceRange)
  case loop(Loop)
  case include(TemplateSource.Named, [Argument])
  case block(Block)
  case set(Argument)
  /// `{{ super() }}`
  case inherited(SourceRange)

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
    let place: SourceRange
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

/// What is between the braces, as it was written.
struct Expression: Sendable {
  let kind: Kind
  let place: SourceRange

  indirect enum Kind: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// `a.b.c`
    case path([TemplateSource.Named])
    /// `word("key", name = value)`
    case call(TemplateSource.Named, [Expression], [TemplateNode.Argument])
    case filter(Expression, TemplateSource.Named, [Expression])
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    /// It could not be read, which has been reported.
    case broken
  }

  enum Comparison: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="

    var isOrder: Bool { self != .equal && self != .unequal }
  }
}

/// A token of an expression: a name, a text, a number or an operator.
struct ExpressionWord {
  enum Kind: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    /// `.`, `|`, `(`, `)`, `,`, `=`, `==`, …
    case sign(String)
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
