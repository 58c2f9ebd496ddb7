internal import CCmark
internal import GuideDiagnostics

/// What is said of single nodes.
extension MarkdownRenderer {
  mutating func reportHTML(_ node: OpaquePointer) {
    if reportPair(node) { return }
    let literal = Bytes.of(cmark_node_get_literal(node))
    let found = String(
      decoding: literal.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") },
      as: UTF8.self)
    let range =
      locate(found.utf8, near: node) ?? map.trimmed(line: Int(cmark_node_get_start_line(node)))
    let isComment = found.hasPrefix("<!--")
    let shown = found.utf8.count > 80 ? String(found.prefix(60)) + "…" : found
    report(
      .rawHTML, at: range,
      isComment
        ? "`\(shown)` is a comment of HTML, which an article cannot have."
        : "`\(shown)` is HTML, which an article cannot have.",
      allowed: isComment
        ? "Write a note to colleagues into the head of the file, after a `#`."
        : "To show these signs, put a backslash before the `<`.",
      write: isComment ? nil : markdown(for: found, node))
  }

  /// Reports `<b>early</b>` as one fault with one repair; true for either of its tags.
  private mutating func reportPair(_ node: OpaquePointer) -> Bool {
    if cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE { return false }
    if let middle = cmark_node_previous(node), let start = cmark_node_previous(middle),
      pair(start, middle, node) != nil
    {
      return true
    }
    guard let middle = cmark_node_next(node), let end = cmark_node_next(middle),
      let (found, repaired) = pair(node, middle, end)
    else { return false }
    report(
      .rawHTML, at: locate(found.utf8, near: node) ?? line(of: node),
      "`\(found)` is HTML, which an article cannot have.",
      allowed: "To show these signs, put a backslash before each `<`.", write: repaired)
    return true
  }

  /// A text between two tags that Markdown has signs for, as it is and as it should be.
  private func pair(_ start: OpaquePointer, _ middle: OpaquePointer, _ end: OpaquePointer)
    -> (found: String, repaired: String)?
  {
    guard cmark_node_get_type(start) == CMARK_NODE_HTML_INLINE,
      cmark_node_get_type(middle) == CMARK_NODE_TEXT,
      cmark_node_get_type(end) == CMARK_NODE_HTML_INLINE
    else { return nil }
    let parts = [start, middle, end].map {
      String(decoding: Bytes.of(cmark_node_get_literal($0)), as: UTF8.self)
    }
    guard !parts[0].hasPrefix("</"), parts[2].hasPrefix("</"),
      let sign = markdown(for: parts[0], start), ["**", "*", "`"].contains(sign),
      markdown(for: parts[2], end) == sign
    else { return nil }
    return (parts.joined(), sign + parts[1] + sign)
  }

  /// What to write in place of a tag.
  private func markdown(for tag: String, _ node: OpaquePointer) -> String? {
    switch tag.lowercased() {
    case "<b>", "</b>", "<strong>", "</strong>": return "**"
    case "<i>", "</i>", "<em>", "</em>": return "*"
    case "<code>", "</code>": return "`"
    case "<br>", "<br/>", "<br />": return lineBreak(at: node)
    default:
      // Something to fill in, such as <name>, is shown with a backslash.
      let isPlaceholder = tag.hasPrefix("<") && !tag.contains("=") && !tag.hasPrefix("</")
      return isPlaceholder ? "\\" + tag : nil
    }
  }

  /// What makes a line break where `<br>` is: a backslash at the end of a line, nothing at the
  /// end of a paragraph; nil where a new line would need more than that.
  private func lineBreak(at node: OpaquePointer) -> String? {
    guard let next = cmark_node_next(node) else {
      return cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE ? "" : nil
    }
    let type = cmark_node_get_type(next)
    if type == CMARK_NODE_SOFTBREAK { return "\\" }
    if type == CMARK_NODE_LINEBREAK { return "" }
    guard case .contiguous = map.source.placement, type == CMARK_NODE_TEXT,
      let first = Bytes.of(cmark_node_get_literal(next)).first, Bytes.isLetter(first)
    else { return nil }
    return "\\\n"
  }

  mutating func reportUnsafe(
    _ address: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ what: String
  ) {
    let text = String(decoding: address.prefix(60), as: UTF8.self)
    let scheme = text.prefix { $0 != ":" }.lowercased()
    report(
      .unsafeLink, at: range, "The \(what) leads to `\(text)`, and `\(scheme):` is not allowed.",
      allowed:
        "Addresses begin with `https://`, `mailto:` or `tel:`, or name a thing of this guide, "
        + "as `page:` and `contact:` do.")
  }

  /// True for `[^1]` that a line `[^1]: word` made a link of.
  mutating func isFootnote(_ node: OpaquePointer) -> Bool {
    guard let child = cmark_node_first_child(node),
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let text = Bytes.of(cmark_node_get_literal(child))
    guard text.first == UInt8(ascii: "^"), text.count > 1 else { return false }
    let needle = [UInt8(ascii: "[")] + Array(text) + [UInt8(ascii: "]")]
    guard let range = locate(needle, near: node) else { return false }
    reportFootnote(range)
    return true
  }

  mutating func reportFootnote(_ range: Range<Int>) {
    report(
      .footnote, at: range, "`\(map.text(range))` is a footnote, and footnotes are not known here.",
      allowed: "Write the remark in brackets in the sentence itself, or in a note block.")
  }

  /// Looks at the words of a link.
  mutating func checkText(of node: OpaquePointer, _ link: MarkdownLink) {
    guard let child = cmark_node_first_child(node) else {
      add(
        Diagnostic(
          .linkWithoutText as MarkdownFault, at: link.place,
          "The link to `\(link.destination)` has no words to click on.",
          allowed: "Write `[words](\(link.destination))`."))
      return
    }
    guard cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_TEXT else {
      return
    }
    let bytes = Bytes.of(cmark_node_get_literal(child))
    guard bytes.count <= 12 else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let vague = [
      "here", "click here", "this", "this page", "this link", "link", "more", "read more",
      "learn more", "see here",
    ]
    guard vague.contains(text.lowercased()) else { return }
    let range = locate(("[" + text + "]").utf8, near: node) ?? line(of: node)
    report(
      .vagueLinkText, at: range, "The words “\(text)” do not say where the link leads.",
      allowed: "Write words that make sense on their own, such as the name of the page.")
  }

  /// Reports a fence that nothing closes; the rest of its text is then left out.
  mutating func reportUnclosed(_ node: OpaquePointer, _ first: Int) -> Bool {
    let opening = map.trimmed(line: first)
    let mark = fence(map.bytes(opening))
    guard mark.count >= 3 else { return false }  // code by indentation
    let content = Bytes.of(cmark_node_get_literal(node))
    if reportSwallowed(content, opening, mark) { return true }
    let last = first + 1 + content.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    if last <= map.lines.count {
      let closing = fence(map.bytes(map.trimmed(line: last)))
      if closing.byte == mark.byte, closing.count >= mark.count, closing.isAlone { return false }
    }
    report(
      .unclosedFence, at: opening,
      "This block is never closed, so all that follows became part of it.",
      allowed:
        "Write \(mark.byte == UInt8(ascii: "~") ? "~~~" : "three backticks or as many as here") "
        + "on a line of their own after its last line.")
    return true
  }

  /// Reports a block in which another one begins: the line that closes the second one was taken
  /// for the end of the first.
  private mutating func reportSwallowed(
    _ content: UnsafeBufferPointer<UInt8>, _ opening: Range<Int>,
    _ mark: (byte: UInt8, count: Int, isAlone: Bool)
  ) -> Bool {
    guard content.contains(mark.byte) else { return false }
    for line in content.split(separator: UInt8(ascii: "\n")) {
      let start = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.endIndex
      let end = line[start...].firstIndex { $0 != mark.byte } ?? line.endIndex
      if end - start < mark.count || end == line.endIndex || !Bytes.isLetter(line[end]) { continue }
      let name = String(decoding: line[end...], as: UTF8.self)
      let signs = String(repeating: "`", count: mark.count)
      report(
        .unclosedFence, at: opening,
        "This block is not closed before the next one, `\(name)`, begins.",
        allowed: "Write a line of `\(signs)` after its last line. A block that holds another one "
          + "needs a sign more in its own two lines.")
      return true
    }
    return false
  }

  /// The fence that a line begins with, after the signs of lists and quotations.
  func fence(_ line: ArraySlice<UInt8>) -> (byte: UInt8, count: Int, isAlone: Bool) {
    guard
      let start = line.firstIndex(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") })
    else { return (0, 0, false) }
    let mark = line[start]
    // Only `>`, `-`, `1.` and the like may be before it.
    guard line[..<start].allSatisfy({ !Bytes.isLetter($0) }) else { return (0, 0, false) }
    let end = line[start...].firstIndex { $0 != mark } ?? line.endIndex
    return (mark, end - start, line[end...].allSatisfy(Bytes.isSpace))
  }

  mutating func reportUnknown(_ block: FencedBlock, _ blockNames: [String]) {
    let near = Suggestion.nearest(to: block.name, in: blockNames + Self.codeNames)
    let names = blockNames.isEmpty ? Self.codeNames : blockNames
    add(
      Diagnostic(
        .unknownBlock as MarkdownFault, at: block.place,
        "There is no block called `\(block.name)`."
          + (near.map { " Did you mean `\($0)`?" } ?? ""),
        allowed:
          "The blocks are: \(names.joined(separator: ", ")); and text for lines shown as they "
          + "are.",
        write: near))
  }
}
