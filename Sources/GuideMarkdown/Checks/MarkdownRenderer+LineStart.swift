internal import CCmark
internal import GuideDiagnostics

/// Lines that were meant as a heading or a block, and items with two bullets.
extension MarkdownRenderer {
  mutating func inspectLineStart(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    guard isLineStart(node) else { return }
    switch text[0] {
    case UInt8(ascii: "#"): inspectHeadingSpace(text, node)
    case UInt8(ascii: ":"):
      if text.at(1) == UInt8(ascii: ":"), text.at(2) == UInt8(ascii: ":") { reportColons(node) }
    default: inspectSecondBullet(text, node)
    }
  }

  private mutating func inspectHeadingSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer
  ) {
    var end = 1
    while text.at(end) == UInt8(ascii: "#") { end += 1 }
    let next = text.at(end)
    // "#1" and "#topic" are words; "##Title" and "#Title" were meant as headings.
    let isMeant =
      end > 1
      ? Bytes.isLetter(next) || Bytes.isDigit(next)
      : next >= UInt8(ascii: "A") && next <= UInt8(ascii: "Z")
    guard end <= 6, isMeant,
      let range = locate(needle(text, from: 0, to: min(text.count, end + 12)), near: node)
    else { return }
    report(
      .headingSpace, at: range.lowerBound..<range.lowerBound + end,
      "This line is no heading, because a space is missing after `\(text.string(0..<end))`.",
      allowed: "Write `## words`.", write: end == 3 ? "### " : "## ")
  }

  /// Looks for a bullet after the hyphen of an item, as in `- • words`: both are shown.
  private mutating func inspectSecondBullet(
    _ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer
  ) {
    guard isFirst(node), let mark = ListMark(Array(text.prefix(16))[...]), !mark.isWeak,
      !mark.isNumbered, let range = locate(text[0..<min(mark.length, text.count)], near: node)
    else { return }
    report(
      .bulletSign, at: range, "The sign \(mark.shown) is shown beside the bullet of the item.",
      allowed: "The hyphen alone makes the item. Take the sign out.", write: "")
  }

  private mutating func reportColons(_ node: OpaquePointer) {
    guard isNewParagraph(node) else { return }
    let range = line(of: node)
    let name = map.text(range).drop { $0 == ":" || $0 == " " }
    report(
      .colonBlock, at: range, "Blocks do not begin with colons.",
      allowed: "Write three backticks before the block and after it.",
      write: "```" + name)
  }

  /// True once for each paragraph, so that a list of twenty items is reported once.
  private mutating func isNewParagraph(_ node: OpaquePointer) -> Bool {
    let paragraph = cmark_node_parent(node)
    if paragraph == reportedParagraph { return false }
    reportedParagraph = paragraph
    return true
  }
}
