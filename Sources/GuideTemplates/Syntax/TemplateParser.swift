internal import GuideDiagnostics

/// Reads a template file into nodes, and reports every fault of its form.
struct TemplateParser {
  let file: SourceFile
  var stack: [OpenBlock]
  var base: TemplateSource.Named?
  var blocks: [TemplateNode.Block] = []
  /// Where each name of a block was first given.
  private var blockPlaces: [String: SourceRange] = [:]
  /// How many `if`, `for` and `block` are open, by their word.
  private(set) var openTags: [String: Int] = [:]
  var faults: [Diagnostic] = []

  /// Larger files are not templates, and offsets and counts stay small.
  private static let sizeLimit = 1 << 20
  /// Each level costs stack when the template is checked.
  static let depthLimit = 40

  private init(_ file: SourceFile) {
    self.file = file
    stack = [OpenBlock(.file, at: SourceRange(file.id, at: 0))]
  }

  static func parse(
    _ file: SourceFile, name: String, diagnostics: DiagnosticCollector
  ) -> TemplateSource {
    var parser = TemplateParser(file)
    if parser.isReadable() { parser.run() }
    diagnostics += parser.faults
    return TemplateSource(
      name: name, file: file, nodes: parser.stack[0].nodes, base: parser.base,
      blocks: parser.blocks, isSound: parser.faults.isEmpty)
  }

  private mutating func isReadable() -> Bool {
    if file.bytes.count > Self.sizeLimit {
      report(
        Fault(
          .tooLarge, at: SourceRange(file.id, at: 0), "This template is larger than 1 MB.",
          allowed: "Put parts of it into files of their own, and {% include %} them."))
    } else if let offset = file.bytes.firstInvalidUTF8 {
      report(
        Fault(
          .notText, at: SourceRange(file.id, offset..<offset + 1),
          "Here the file is not UTF-8 text.",
          allowed: "Templates are saved as UTF-8; choose that when you save the file."))
    }
    return faults.isEmpty
  }

  private mutating func run() {
    for piece in TagScanner.pieces(of: file.bytes) {
      switch piece {
      case .literal(let range): add(.literal(range))
      case .output(let inner, _): output(inner)
      case .statement(let inner, let whole): statement(inner, whole)
      case .unclosed(let range): unclosed(range)
      }
    }
    while stack.count > 1 {
      let open = stack[stack.count - 1]
      report(
        Fault(
          .unclosedBlock, at: open.place, "This {% \(open.tag) %} has no end.",
          allowed: "Write {% end\(open.tag) %} where it ends."))
      close()
    }
  }

  mutating func report(_ fault: Fault) { faults.append(fault.diagnostic) }

  mutating func add(_ node: TemplateNode) { stack[stack.count - 1].nodes.append(node) }

  private mutating func unclosed(_ range: Range<Int>) {
    let opening = String(decoding: file.bytes[range], as: UTF8.self)
    let closing = opening == "{{" ? "}}" : opening == "{%" ? "%}" : "#}"
    report(
      Fault(
        .unclosedTag, at: SourceRange(file.id, range), "This \(opening) is not closed.",
        allowed: "What begins with \(opening) ends with \(closing)."))
  }

  private mutating func output(_ inner: Range<Int>) {
    do throws(Fault) {
      var parser = try ExpressionParser(inner, in: file)
      let expression = try parser.expression()
      try parser.end()
      if case .call(let function, let values, let arguments) = expression.kind,
        function.text == "super", values.isEmpty, arguments.isEmpty
      {
        add(.inherited(expression.place))
      } else {
        add(.output(expression))
      }
    } catch {
      report(error)
    }
  }

  mutating func push(_ open: OpenBlock) {
    openTags[open.tag, default: 0] += 1
    stack.append(open)
  }

  /// Ends the innermost open block.
  mutating func close() {
    guard stack.count > 1, let open = stack.popLast() else { return }
    openTags[open.tag, default: 1] -= 1
    switch open.kind {
    case .file, .ignored: break
    case .branch:
      var cases = open.cases
      var otherwise: [TemplateNode] = []
      if let condition = open.condition {
        cases.append(TemplateNode.Case(condition: condition, body: open.nodes))
      } else {
        otherwise = open.nodes
      }
      add(.branch(cases, otherwise: otherwise, place: open.place))
    case .loop(let item, let list):
      add(
        .loop(
          TemplateNode.Loop(
            item: item, list: list, body: open.body ?? open.nodes,
            otherwise: open.body == nil ? [] : open.nodes, place: open.place)))
    case .block(let name):
      let block = TemplateNode.Block(name: name, body: open.nodes)
      if let first = blockPlaces[name.text] {
        report(
          Fault(
            .duplicateBlock, at: name.place, "There are two blocks named “\(name.text)”.",
            allowed: "Each block of a template has a name of its own.",
            notes: [Diagnostic.Note(first, "This is the first.")]))
      } else {
        blockPlaces[name.text] = name.place
        blocks.append(block)
      }
      add(.block(block))
    }
  }
}

extension [UInt8] {
  /// The offset of the first byte that is not part of well-formed UTF-8.
  var firstInvalidUTF8: Int? {
    var offset = 0
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = makeIterator()
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

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
  let place: SourceRange
  /// What has been read since the last `if`, `elif`, `else` or the start.
  var nodes: [TemplateNode] = []
  /// The cases of an `if` that are complete.
  var cases: [TemplateNode.Case] = []
  /// The condition of the case that is being read.
  var condition: Expression?
  /// The body of a loop, once its `else` has been met.
  var body: [TemplateNode]?
  var elsePlace: SourceRange?

  init(_ kind: Kind, at place: SourceRange, condition: Expression? = nil) {
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
