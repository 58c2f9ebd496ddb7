internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Blocks that are not what their writer took them for.
struct StructureCheck {
  let reporter: MarkdownReporter

  /// Looks for a second head of keys before anything else is said of its lines.
  ///
  /// - Returns: its last line.
  func inspectHead() -> Int? {
    guard reporter.map.source.depth == 0, reporter.map.isContiguous else { return nil }
    var first = 1
    while first <= min(reporter.map.lines.count, 20), reporter.map.trimmed(line: first).isEmpty {
      first += 1
    }
    guard isRule(first) else { return nil }
    let last = min(reporter.map.lines.count, first + 60)
    var hasKey = false
    var line = first + 1
    while line <= last, !isRule(line) {
      let first = reporter.map.bytes(reporter.map.lines[line]).first
      let isKey = keyInitial(line) != nil
      let isBelow = first.map { $0.isSpace || $0 == UInt8(ascii: "-") } ?? true
      if !isKey, !isBelow { return nil }
      hasKey = hasKey || isKey
      line += 1
    }
    guard line <= last, hasKey else { return nil }
    report(first...line, allowed: "Keys are in the first head of the file. Take these lines out.")
    return line
  }

  /// Looks for a head with keys amid the text, as when an article was pasted below another.
  ///
  /// Markdown takes its first line for a rule and its keys for a heading that the last line
  /// underlines.
  func inspectRule(_ node: OpaquePointer) {
    guard reporter.map.source.depth == 0, Nodes.isAtTop(node), let next = cmark_node_next(node),
      cmark_node_get_type(next) == CMARK_NODE_HEADING
    else { return }
    let first = Nodes.lines(of: node).lowerBound
    let start = Nodes.lines(of: next).lowerBound
    // libcmark counts blank lines below a heading in, and sometimes the next line.
    let end = Nodes.lines(of: next).upperBound
    guard isRule(first), let last = (start...end).first(where: isRule), start < last,
      // What begins with a capital letter is a heading that somebody wrote.
      (start..<last).allSatisfy({ line in keyInitial(line).map { $0 >= UInt8(ascii: "a") } ?? false
      })
    else { return }
    report(
      first...last,
      allowed: "What is below it was an article of its own: put it in a file of its own, or take "
        + "these lines out.")
  }

  /// Reports a second head, so that nothing else is said of its lines.
  private func report(_ head: ClosedRange<Int>, allowed: String) {
    reporter.report(
      .secondHead, at: reporter.map.trimmed(reporter.map.lines[head]),
      "This is a second head with keys, and it is shown as text.", allowed: allowed)
    reporter.muted = reporter.map.lines[head]
  }

  /// The first byte of a line that has a key, as in `title: …`; nil for any other line.
  private func keyInitial(_ line: Int) -> UInt8? {
    let bytes = reporter.map.bytes(reporter.map.lines[line])
    let word = bytes.prefix { Bytes.isLetter($0) || $0 == UInt8(ascii: "_") }
    return bytes.dropFirst(word.count).first == UInt8(ascii: ":") ? word.first : nil
  }

  private func isRule(_ line: Int) -> Bool {
    line <= reporter.map.lines.count
      && reporter.map.bytes(reporter.map.trimmed(line: line)).elementsEqual("---".utf8)
  }

  /// Looks for a list that was meant to be within the numbered item above it.
  func inspectIndent(_ list: OpaquePointer) {
    guard cmark_node_get_list_type(list) == CMARK_BULLET_LIST,
      let before = cmark_node_previous(list), cmark_node_get_type(before) == CMARK_NODE_LIST,
      cmark_node_get_list_type(before) == CMARK_ORDERED_LIST,
      let item = cmark_node_last_child(before)
    else { return }
    let lines = Nodes.lines(of: list)
    guard lines.lowerBound == Nodes.lines(of: before).upperBound + 1 else { return }
    let indent = reporter.map.bytes(reporter.map.lines[lines.lowerBound]).prefix {
      $0 == UInt8(ascii: " ")
    }.count
    let marker = reporter.map.bytes(reporter.map.lines[Nodes.lines(of: item).lowerBound])
    let needed =
      marker.prefix { $0 == UInt8(ascii: " ") }.count
      + reporter.map.content(ofLine: Nodes.lines(of: item).lowerBound).prefix(while: \.isDigit)
      .count + 2
    guard indent > 0, indent < needed else { return }
    let isOnItsOwn =
      Nodes.isAtTop(list)
    let texts = lines.map { reporter.map.text(reporter.map.trimmedEnd(line: $0)) }
    let more = String(repeating: " ", count: needed - indent)
    let range =
      reporter.map.lines[lines.lowerBound]
      .lowerBound..<reporter.map.trimmed(reporter.map.lines[lines]).upperBound
    reporter.report(
      .listIndent, at: range,
      "This list ends the numbered list above it, because it is indented by \(indent) "
        + (indent == 1 ? "space." : "spaces."),
      allowed: "To be within the item above, it needs \(needed) spaces.",
      write: isOnItsOwn && reporter.map.isContiguous
        ? texts.map { $0.isEmpty ? "" : more + $0 }.joined(separator: "\n") : nil)
  }
}
