internal import GuideDiagnostics

/// An `if`, `for` or `block` whose end has not been met yet.
struct OpenBlock {
  enum Kind {
    /// The whole file.
    case file
    case branch
    case loop(item: TemplateSource.Named, list: Expression)
    case block(TemplateSource.Named)
    /// Nested too deep, or without a name: what is in it is read, and dropped.
    case ignored(tag: String)
  }

  let kind: Kind
  let place: Place
  /// What has been read since the last `if`, `elif`, `else` or the start.
  var nodes: [TemplateNode] = []
  /// The cases of an `if` that are complete.
  var cases: [TemplateNode.Case] = []
  /// The condition of the case that is being read.
  var condition: Expression?
  /// The body of a loop, once its `else` has been met.
  var body: [TemplateNode]?
  var elsePlace: Place?

  init(_ kind: Kind, at place: Place, condition: Expression? = nil) {
    self.kind = kind
    self.place = place
    self.condition = condition
  }

  /// The word of the tag that opened it.
  var tag: String {
    switch kind {
    case .file: ""
    case .branch: "if"
    case .loop: "for"
    case .block: "block"
    case .ignored(let tag): tag
    }
  }
}
