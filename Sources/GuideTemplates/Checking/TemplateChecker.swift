internal import GuideDiagnostics

/// Checks a template against the shape of its page, and puts together what it includes.
struct TemplateChecker {
  let set: TemplateSet
  let known: KnownParts
  let reporter: TemplateReporter
  var expressions: ExpressionChecker
  var context = MarkupContext()
  /// The file whose nodes are being checked, and what its blocks are filled with.
  var frame: Frame { didSet { reporter.source = frame.source } }
  /// The names of the files that are being put into one another.
  var open: [TemplateSource.Named] = []
  /// In how many loops the nodes are that are being checked, and the most there were.
  var openLoops = 0
  var mostLoops = 0
  /// The names of all files that have been put in.
  private(set) var parts: Set<String> = []
  /// False when one of them has a fault of form, which has been reported.
  private(set) var isSound = true
  private(set) var depth = 0
  /// What there is so far; of the depth, the most.
  var size = KnownPart.Size()

  struct Frame {
    var source: TemplateSource
    /// The template that is shown and those it extends, the base last.
    var chain: [TemplateSource]
    /// What `super()` stands for, in the block that is being checked.
    var inherited: ArraySlice<Definition>?
  }

  struct Definition {
    let source: TemplateSource
    let block: TemplateNode.Block
  }

  /// Includes, blocks and branches within one another; each level costs stack.
  private static let depthLimit = 150
  private static let nodeLimit = 100_000
  private static let literalLimit = 8 << 20

  init(
    set: TemplateSet, known: KnownParts, wordings: Wordings, source: TemplateSource,
    page: RecordShape, shared: RecordShape
  ) {
    self.set = set
    self.known = known
    reporter = TemplateReporter(source)
    expressions = ExpressionChecker(wordings: wordings, reporter: reporter)
    frame = Frame(source: source, chain: [source])
    let pagePath = TypedExpression.path(ValuePath(slot: 0))
    expressions.scope.bind("page", .value(Typed(shape: .record(page), expression: pagePath)))
    for (index, field) in shared.fields.enumerated() {
      let path = TypedExpression.path(ValuePath(slot: 1, steps: [index]))
      expressions.scope.bind(field.name, .value(Typed(shape: field.shape, expression: path)))
    }
  }

  mutating func note(_ source: TemplateSource) {
    parts.insert(source.name)
    expressions.scope.note(source)
    if !source.isSound { isSound = false }
  }

  /// A page ends where every tag is closed.
  mutating func checkEnd(of source: TemplateSource) {
    if context.state == .content || !isSound { return }
    reporter.report(
      Fault(
        .unevenMarkup, at: SourceRange(source.file.id, at: source.file.bytes.count),
        "The page ends within an HTML tag, a quote or a comment.",
        allowed: "Each < has its >, and each quote its other quote."))
  }

  /// Checks nodes in a scope of their own: what they `set` ends with them.
  mutating func check(_ nodes: [TemplateNode]) -> [TypedNode] {
    let mark = expressions.scope.mark
    defer { expressions.scope.leave(to: mark) }
    depth += 1
    size.depth = max(size.depth, depth)
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      stop(.tooDeep, "Files and tags are within one another more than \(Self.depthLimit) deep.")
    }
    var typed: [TypedNode] = []
    for node in nodes {
      size.nodes += 1
      if size.nodes > Self.nodeLimit {
        stop(.tooLarge, "With all that it includes, this template has too many tags.")
      }
      if reporter.isStopped { break }
      check(node, into: &typed)
    }
    return typed
  }

  /// Whether a part of this size, put in here, stays within the limits.
  func hasRoom(for part: KnownPart.Size) -> Bool {
    depth + part.depth <= Self.depthLimit && size.nodes + part.nodes <= Self.nodeLimit
      && size.literalBytes + part.literalBytes <= Self.literalLimit
  }

  private mutating func stop(_ code: TemplateFault, _ message: String) {
    let place = open.last?.place ?? SourceRange(frame.source.file.id, at: 0)
    reporter.report(Fault(code, at: place, message, allowed: "Include fewer files in one another."))
    reporter.isStopped = true
  }

  private mutating func check(_ node: TemplateNode, into typed: inout [TypedNode]) {
    switch node {
    case .literal(let range):
      let bytes = frame.source.file.bytes[range]
      size.literalBytes += bytes.count
      if size.literalBytes > Self.literalLimit {
        return stop(.tooLarge, "With all that it includes, this template is too large.")
      }
      context.advance(over: bytes)
      typed.append(.literal(bytes))
    case .output(let expression): output(expression, into: &typed)
    case .branch(let cases, let otherwise, let place):
      typed.append(branch(cases, otherwise, at: place))
    case .loop(let loop): self.loop(loop, into: &typed)
    case .include(let name, let arguments): typed += include(name, arguments)
    case .block(let block): typed += self.block(block)
    case .set(let argument):
      expressions.scope.bind(argument.name.text, .value(expressions.typed(argument.value)))
    case .inherited(let place): typed += inherited(place)
    }
  }
}
