internal import CCmark
internal import GuideDiagnostics

/// Looks for what was meant in a piece of Markdown and not understood.
///
/// The renderer shows it each node. It knows which checks a node needs, and what has to be kept
/// from one node to the next.
struct MarkdownLinter {
  private let mode: MarkdownOptions.Mode
  private let reporter: MarkdownReporter
  private var pasted: PastedTextCheck
  /// Lines of code, where `[x]: y` and `&#150;` are what they are.
  private var codeLines: [Range<Int>] = []
  /// True when a text of one line was found to have more.
  private var hasReportedLines = false

  init(_ mode: MarkdownOptions.Mode, _ reporter: MarkdownReporter) {
    self.mode = mode
    self.reporter = reporter
    pasted = PastedTextCheck(reporter: reporter)
  }

  /// Looks at the start of the text.
  mutating func inspectStart() {
    guard mode == .article, let last = StructureCheck(reporter: reporter).inspectHead() else {
      return
    }
    pasted.lastLine = last
  }

  mutating func inspectParagraph(_ node: OpaquePointer) {
    pasted.inspect(node)
    if mode == .article { HeadingCheck(reporter: reporter).inspectBoldHeading(node) }
  }

  func inspectRule(_ node: OpaquePointer) {
    if mode == .article { StructureCheck(reporter: reporter).inspectRule(node) }
  }

  func inspectList(_ node: OpaquePointer) { StructureCheck(reporter: reporter).inspectIndent(node) }

  /// Looks at a text in which the renderer saw something.
  ///
  /// Runs for few texts only: those with a byte that `ByteClass` watches.
  func inspect(
    _ text: UnsafeBufferPointer<UInt8>, _ seen: ByteClass, node: OpaquePointer, isInLink: Bool
  ) {
    if !isInLink {
      var covered =
        seen.contains(.bracket)
        ? BracketCheck(text: text, node: node, reporter: reporter).inspect() : []
      let addresses = AddressCheck(text: text, node: node, reporter: reporter)
      if seen.contains(.colon) || seen.contains(.point) {
        covered += addresses.inspectAddresses(besides: CoveredRanges(covered))
      }
      if seen.contains(.at) { addresses.inspectEmails(besides: CoveredRanges(covered)) }
    }
    if seen.contains(.bracket) { BraceCheck(text: text, node: node, reporter: reporter).inspect() }
    if seen.contains(.mark) { EmphasisCheck(text: text, node: node, reporter: reporter).inspect() }
    if seen.contains(.pipe) { PipeTableCheck(text: text, node: node, reporter: reporter).inspect() }
    if ByteClass.table[Int(text[0])] & ByteClass.lineStart.rawValue != 0 {
      LineStartCheck(text: text, node: node, reporter: reporter).inspect()
    }
  }

  /// Looks at a heading.
  ///
  /// - Returns: true when it is not to be read as a heading of the article.
  mutating func inspectHeading(_ node: OpaquePointer) -> Bool {
    let check = HeadingCheck(reporter: reporter)
    switch mode {
    case .article: break
    case .inline: checkOneLine(node)
    case .block, .specification: check.reportHeading(node)
    }
    return mode != .article
  }

  /// True for a heading that a line below it made one, which has then been reported.
  func isUnderlined(_ node: OpaquePointer) -> Bool {
    mode != .inline
      && HeadingCheck(reporter: reporter).inspectUnderline(node, after: pasted.lastLine)
  }

  /// Looks at a block of code.
  ///
  /// - Returns: false when nothing closes it, and the rest of the text is left out.
  mutating func inspectCode(_ node: OpaquePointer, isNamed: Bool) -> Bool {
    let first = Int(cmark_node_get_start_line(node))
    codeLines.append(first..<max(first, Int(cmark_node_get_end_line(node))) + 1)
    let check = FenceCheck(reporter: reporter)
    if check.isIndented(node, line: first) {
      if mode != .inline { pasted.inspectIndented(node) }
      return true
    }
    if check.reportUnclosed(node, line: first) { return false }
    if !isNamed, mode != .inline,
      check.fence(reporter.map.bytes(reporter.map.trimmed(line: first))).count < 3
    {
      pasted.inspectIndented(node)
    }
    return true
  }

  /// Reports, once, what a text of one line cannot hold.
  mutating func checkOneLine(_ node: OpaquePointer) {
    let isFirst =
      cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && cmark_node_previous(node) == nil
      && cmark_node_parent(cmark_node_parent(node)) == nil
    if isFirst || hasReportedLines { return }
    hasReportedLines = true
    let what =
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LIST: "a list"
      case CMARK_NODE_BLOCK_QUOTE: "a quotation"
      case CMARK_NODE_CODE_BLOCK: "a block"
      case CMARK_NODE_HEADING: "a heading"
      case CMARK_NODE_THEMATIC_BREAK: "a rule"
      default: "a second paragraph"
      }
    reporter.report(
      .notOneLine, at: reporter.map.trimmed(line: Int(cmark_node_get_start_line(node))),
      "This text is shown within one line, but \(what) begins here.",
      allowed:
        "It has words, `*emphasis*`, `**bold**` and links. A backslash before the first sign "
        + "shows it as it is.")
  }

  /// What can be said only at the end.
  func finish() {
    let code = CodePlaces(reporter.map, lines: codeLines)
    ReferenceCheck(reporter: reporter, code: code).inspect()
    LeftoverCheck(reporter: reporter, code: code).inspect()
    if !reporter.map.definitions.isEmpty {
      DefinitionCheck(reporter: reporter, codeLines: codeLines).inspect()
    }
  }
}
