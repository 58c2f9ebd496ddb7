internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins a new line, unless one has just begun.
  mutating func breakLine(_ out: inout OutputBuffer) {
    if !isAtLineStart { out.append(UInt8(ascii: "\n")) }
    isAtLineStart = true
  }

  mutating func openParagraph(_ node: OpaquePointer, into out: inout OutputBuffer) {
    words.isAtWordStart = true
    reporter.textBlock = node
    reading?.begin(line: Int(cmark_node_get_start_line(node)), isItem: Nodes.isInItem(node))
    if options.mode == .inline { return linter.checkOneLine(node) }
    if isChecked { linter.inspectParagraph(node) }
    if Nodes.isTight(node) {
      isAtLineStart = false
      return
    }
    breakLine(&out)
    out.append("<p>")
    isAtLineStart = false
  }

  mutating func closeParagraph(_ node: OpaquePointer, into out: inout OutputBuffer) {
    words.isAtWordStart = true
    reading?.end()
    if options.mode == .inline || Nodes.isTight(node) { return }
    out.append("</p>\n")
    isAtLineStart = true
  }

  /// Quotations, lists, rules and raw HTML.
  mutating func writeBlock(
    _ node: OpaquePointer, _ type: cmark_node_type, isEntry: Bool, into out: inout OutputBuffer
  ) {
    if type == CMARK_NODE_DOCUMENT {
      if isEntry, isChecked { linter.inspectStart() }
      return
    }
    if options.mode == .inline, isEntry { linter.checkOneLine(node) }
    switch (type, isEntry) {
    case (CMARK_NODE_ITEM, true):
      breakLine(&out)
      out.append("<li>")
      isAtLineStart = false
      return
    case (CMARK_NODE_ITEM, false): out.append("</li>\n")
    case (CMARK_NODE_LIST, true):
      breakLine(&out)
      if isChecked { linter.inspectList(node) }
      out.appendListTag(of: node)
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
      if isChecked { linter.inspectRule(node) }
      out.append(isChecked ? "<hr>\n" : "<hr />\n")
    case (CMARK_NODE_HTML_BLOCK, _):
      if isChecked { return HTMLCheck(reporter: reporter).report(node) }
      breakLine(&out)
      let bytes = Bytes.of(cmark_node_get_literal(node))
      out.append(bytes)
      isAtLineStart = bytes.last == UInt8(ascii: "\n")
      return breakLine(&out)
    default: return
    }
    isAtLineStart = true
  }
}
