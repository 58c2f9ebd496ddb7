internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins a new line, unless one has just begun.
  mutating func breakLine(_ out: inout OutputBuffer) {
    if !isAtLineStart { out.append(UInt8(ascii: "\n")) }
    isAtLineStart = true
  }

  mutating func openParagraph(_ node: OpaquePointer, into out: inout OutputBuffer) {
    isAtWordStart = true
    textBlock = node
    if options.keepsReading {
      let isItem = isItem(node)
      reading?.begin(line: Int(cmark_node_get_start_line(node)), isItem: isItem)
    }
    if options.mode == .inline { return checkOneLine(node) }
    if isChecked {
      inspectPasted(node)
      inspectBoldHeading(node)
    }
    if isTight(node) {
      isAtLineStart = false
      return
    }
    breakLine(&out)
    out.append("<p>")
    isAtLineStart = false
  }

  mutating func closeParagraph(_ node: OpaquePointer, into out: inout OutputBuffer) {
    isAtWordStart = true
    reading?.end()
    if options.mode == .inline || isTight(node) { return }
    out.append("</p>\n")
    isAtLineStart = true
  }

  private func isItem(_ paragraph: OpaquePointer) -> Bool {
    cmark_node_parent(paragraph).map { cmark_node_get_type($0) == CMARK_NODE_ITEM } ?? false
  }

  /// True for a paragraph of a list without blank lines, which gets no `<p>`.
  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      cmark_node_get_type(list) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  /// Quotations, lists, rules and raw HTML.
  mutating func writeBlock(
    _ node: OpaquePointer, _ type: cmark_node_type, _ isEntry: Bool, into out: inout OutputBuffer
  ) {
    if type == CMARK_NODE_DOCUMENT {
      if isEntry, isChecked { inspectHead() }
      return
    }
    if options.mode == .inline, isEntry { checkOneLine(node) }
    switch (type, isEntry) {
    case (CMARK_NODE_ITEM, true):
      breakLine(&out)
      out.append("<li>")
      isAtLineStart = false
      return
    case (CMARK_NODE_ITEM, false): out.append("</li>\n")
    case (CMARK_NODE_LIST, true):
      breakLine(&out)
      if isChecked { inspectListIndent(node) }
      openList(node, into: &out)
    case (CMARK_NODE_LIST, false):
      out.append(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case (CMARK_NODE_BLOCK_QUOTE, true):
      breakLine(&out)
      out.append("<blockquote>\n")
    case (CMARK_NODE_BLOCK_QUOTE, false):
      breakLine(&out)
      out.append("</blockquote>\n")
    case (CMARK_NODE_THEMATIC_BREAK, _):
      breakLine(&out)
      out.append(isChecked ? "<hr>\n" : "<hr />\n")
    case (CMARK_NODE_HTML_BLOCK, _):
      if isChecked { return reportHTML(node) }
      breakLine(&out)
      let bytes = Bytes.of(cmark_node_get_literal(node))
      out.append(bytes)
      isAtLineStart = bytes.last == UInt8(ascii: "\n")
      return breakLine(&out)
    default: return
    }
    isAtLineStart = true
  }

  private func openList(_ node: OpaquePointer, into out: inout OutputBuffer) {
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST { return out.append("<ul>\n") }
    let start = Int(cmark_node_get_list_start(node))
    if start == 1 { return out.append("<ol>\n") }
    out.append("<ol start=\"")
    out.append(decimal: start)
    out.append("\">\n")
  }

  mutating func writeHTML(_ node: OpaquePointer, into out: inout OutputBuffer) {
    if isChecked { return reportHTML(node) }
    out.append(Bytes.of(cmark_node_get_literal(node)))
  }

  /// Reports, once, what a text of one line cannot hold.
  mutating func checkOneLine(_ node: OpaquePointer) {
    let isFirst =
      cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && cmark_node_previous(node) == nil
      && cmark_node_parent(cmark_node_parent(node)) == nil
    if isFirst || reportedNotOneLine { return }
    reportedNotOneLine = true
    let what =
      switch cmark_node_get_type(node) {
      case CMARK_NODE_LIST: "a list"
      case CMARK_NODE_BLOCK_QUOTE: "a quotation"
      case CMARK_NODE_CODE_BLOCK: "a block"
      case CMARK_NODE_HEADING: "a heading"
      case CMARK_NODE_THEMATIC_BREAK: "a rule"
      default: "a second paragraph"
      }
    report(
      .notOneLine, at: map.trimmed(line: Int(cmark_node_get_start_line(node))),
      "This text is shown within one line, but \(what) begins here.",
      allowed:
        "It has words, `*emphasis*`, `**bold**` and links. A backslash before the first sign "
        + "shows it as it is.")
  }
}
