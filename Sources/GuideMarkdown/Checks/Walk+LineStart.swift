internal import CCmark
internal import GuideDiagnostics

/// Lines that were meant as a list item, a heading or a block.
extension Walk {
  mutating func inspectLineStart(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    guard isLineStart(node) else { return }
    switch text[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      let isAlone = text[0] != UInt8(ascii: "*") || text.index(of: text[0], from: 1) == nil
      if Bytes.isLetter(text.at(1)), isAlone { reportListSpace(text, 1, "- ", node) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = 1
      while Bytes.isDigit(text.at(end)) { end += 1 }
      guard end <= 2, text.at(end) == UInt8(ascii: ".") || text.at(end) == UInt8(ascii: ")"),
        Bytes.isLetter(text.at(end + 1)), Bytes.isLetter(text.at(end + 2))
      else { return }
      reportListSpace(text, end + 1, text.string(0..<end + 1) + " ", node)
    case UInt8(ascii: "#"): inspectHeadingSpace(text, node)
    case UInt8(ascii: ":"):
      if text.at(1) == UInt8(ascii: ":"), text.at(2) == UInt8(ascii: ":") { reportColons(node) }
    default: inspectBullet(text, node)
    }
  }

  private mutating func reportListSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ length: Int, _ write: String, _ node: OpaquePointer
  ) {
    guard isNewParagraph(node),
      let range = locate(needle(text, from: 0, to: min(text.count, length + 12)), near: node)
    else { return }
    report(
      .listSpace, at: range.lowerBound..<range.lowerBound + length,
      "This line is no list item, because a space is missing after `\(text.string(0..<length))`.",
      allowed: "Write `- words`, or `1. words`.", write: write)
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

  private mutating func inspectBullet(
    _ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer
  ) {
    let bullets = ["•", "●", "▪", "◦", "‣", "·"]
    guard let bullet = bullets.first(where: { text.starts(with: $0.utf8) }) else { return }
    let length = bullet.utf8.count
    var end = length
    while Bytes.isSpace(text.at(end)) { end += 1 }
    guard isNewParagraph(node), let range = locate(text[0..<end], near: node) else { return }
    report(
      .bulletSign, at: range, "The sign `\(bullet)` makes no list.",
      allowed: "Write a hyphen and a space before each item.", write: "- ")
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
