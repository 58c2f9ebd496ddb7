internal import CCmark
internal import GuideDiagnostics

/// Blocks that are not what their writer took them for.
extension MarkdownRenderer {
  /// Looks for a second head of keys before anything else is said of its lines.
  mutating func inspectHead() {
    guard options.mode == .article, map.source.depth == 0, map.isContiguous else { return }
    var first = 1
    while first <= min(map.lines.count, 20), map.trimmed(line: first).isEmpty { first += 1 }
    guard isRule(first) else { return }
    let last = min(map.lines.count, first + 60)
    var hasKey = false
    var line = first + 1
    while line <= last, !isRule(line) {
      let bytes = map.bytes(map.lines[line])
      let word = bytes.prefix { Bytes.isLetter($0) || $0 == UInt8(ascii: "_") }
      let isKey = !word.isEmpty && bytes.dropFirst(word.count).first == UInt8(ascii: ":")
      let isBelow = bytes.first.map { Bytes.isSpace($0) || $0 == UInt8(ascii: "-") } ?? true
      if !isKey, !isBelow { return }
      hasKey = hasKey || isKey
      line += 1
    }
    guard line <= last, hasKey else { return }
    pastedUntil = line
    report(
      .secondHead, at: map.trimmed(map.lines[first...line]),
      "This is a second head with keys, and it is shown as text.",
      allowed: "Keys are in the first head of the file. Take these lines out.")
    muted = map.lines[first...line]
  }

  private func isRule(_ line: Int) -> Bool {
    line <= map.lines.count && map.bytes(map.trimmed(line: line)).elementsEqual("---".utf8)
  }

  /// Looks for a list that was meant to be within the numbered item above it.
  mutating func inspectListIndent(_ list: OpaquePointer) {
    guard cmark_node_get_list_type(list) == CMARK_BULLET_LIST,
      let before = cmark_node_previous(list), cmark_node_get_type(before) == CMARK_NODE_LIST,
      cmark_node_get_list_type(before) == CMARK_ORDERED_LIST,
      let item = cmark_node_last_child(before)
    else { return }
    let lines = linesOfBlock(list)
    guard lines.lowerBound == linesOfBlock(before).upperBound + 1 else { return }
    let indent = map.bytes(map.lines[lines.lowerBound]).prefix { $0 == UInt8(ascii: " ") }.count
    let marker = map.bytes(map.lines[linesOfBlock(item).lowerBound])
    let needed =
      marker.prefix { $0 == UInt8(ascii: " ") }.count
      + map.content(ofLine: linesOfBlock(item).lowerBound).prefix(while: Bytes.isDigit).count + 2
    guard indent > 0, indent < needed else { return }
    let isOnItsOwn =
      cmark_node_parent(list).map { cmark_node_get_type($0) } == CMARK_NODE_DOCUMENT
    let texts = lines.map { map.text(map.trimmedEnd(line: $0)) }
    let more = String(repeating: " ", count: needed - indent)
    let range = map.lines[lines.lowerBound].lowerBound..<map.trimmed(map.lines[lines]).upperBound
    report(
      .listIndent, at: range,
      "This list ends the numbered list above it, because it is indented by \(indent) "
        + (indent == 1 ? "space." : "spaces."),
      allowed: "To are within the item above, it needs \(needed) spaces.",
      write: isOnItsOwn && map.isContiguous
        ? texts.map { $0.isEmpty ? "" : more + $0 }.joined(separator: "\n") : nil)
  }

  /// Looks for a paragraph of nothing but a few bold words, with something below it.
  mutating func inspectBoldHeading(_ paragraph: OpaquePointer) {
    guard options.mode == .article, let strong = cmark_node_first_child(paragraph),
      cmark_node_get_type(strong) == CMARK_NODE_STRONG, cmark_node_next(strong) == nil,
      cmark_node_parent(paragraph).map({ cmark_node_get_type($0) }) == CMARK_NODE_DOCUMENT,
      let next = cmark_node_next(paragraph), cmark_node_get_type(next) != CMARK_NODE_HEADING
    else { return }
    let text = plainText(of: strong)
    guard (2...70).contains(text.count), let last = text.last, Bytes.isLetter(last),
      !text.contains(UInt8(ascii: "\n"))
    else { return }
    let words = String(decoding: text, as: UTF8.self)
    report(
      .boldHeading, at: lines(of: paragraph),
      "“\(words)” looks like a heading, and is a bold line.",
      allowed: "Write `## words`, or `### words` below another heading.")
  }

  /// Looks for braces with a class, as in `{.important}` and `{: .note}`.
  mutating func inspectBraces(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    var from = 0
    while let open = text.index(of: UInt8(ascii: "{"), from: from) {
      from = open + 1
      guard text.at(open + 1) == UInt8(ascii: ".") || text.at(open + 1) == UInt8(ascii: ":"),
        let close = text[open..<min(text.count, open + 80)].firstIndex(of: UInt8(ascii: "}")),
        text[open..<close].contains(where: { Bytes.isLetter($0) }),
        let range = locate(needle(text, from: open, to: close + 1), near: node)
      else { continue }
      report(
        .braces, at: range, "`\(map.text(range))` is shown as it is.",
        allowed: "The look of a page is the theme's. Take the braces out.", write: "")
    }
  }
}
