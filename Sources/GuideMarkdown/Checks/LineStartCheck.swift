internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Lines that were meant as a heading or a block, and items with two bullets.
struct LineStartCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  func inspect() {
    guard Nodes.isLineStart(node) else { return }
    switch text[0] {
    case UInt8(ascii: "#"): inspectHeadingSpace()
    case UInt8(ascii: ":"):
      if text.at(1) == UInt8(ascii: ":"), text.at(2) == UInt8(ascii: ":") { reportColons() }
    case 0xEF where text.at(1) == 0xBC && text.at(2) == 0x83: inspectWideHeading()
    default: inspectSecondBullet()
    }
  }

  /// `＃＃ words`: characters as wide as a letter of Chinese, from a keyboard that is set so.
  private func inspectWideHeading() {
    let sign = "＃".utf8
    var end = 0
    while text[end...].starts(with: sign) { end += sign.count }
    let count = end / sign.count
    while end < text.count, text[end].isSpace || text[end...].starts(with: "\u{3000}".utf8) {
      end += text[end].isSpace ? 1 : 3
    }
    guard count <= 6, end < text.count, let range = reporter.locate(text[0..<end], near: node)
    else {
      return
    }
    reporter.report(
      .headingSpace, at: range,
      "This line is no heading, because `\(text.string(0..<count * sign.count))` is not the sign of "
        + "the keyboard in English.",
      allowed: "Write `## words`.", write: count == 3 ? "### " : "## ")
  }

  private func inspectHeadingSpace() {
    var end = 1
    while text.at(end) == UInt8(ascii: "#") { end += 1 }
    let next = text.at(end)
    if end > 6 { return inspectDeepHeading(end) }
    // "#1" and "#topic" are words; "##Title" and "#Title" were meant as headings.
    let isMeant =
      end > 1
      ? Bytes.isLetter(next) || next.isDigit
      : next >= UInt8(ascii: "A") && next <= UInt8(ascii: "Z")
    guard isMeant,
      let range = reporter.locate(text.needle(from: 0, to: min(text.count, end + 12)), near: node)
    else { return }
    reporter.report(
      .headingSpace, at: range.lowerBound..<range.lowerBound + end,
      "This line is no heading, because a space is missing after `\(text.string(0..<end))`.",
      allowed: "Write `## words`.", write: end == 3 ? "### " : "## ")
  }

  /// `####### words`: with more than six signs not even Markdown sees a heading.
  private func inspectDeepHeading(_ count: Int) {
    let blanks = text[count...].prefix(while: \.isSpace).count
    guard count + blanks < text.count,
      let range = reporter.locate(text.needle(from: 0, to: min(text.count, count + 12)), near: node)
    else { return }
    reporter.report(
      .headingTooDeep, at: range.lowerBound..<range.lowerBound + count,
      "A heading with \(count) `#` signs is too deep.",
      allowed: "Headings begin with `##` or `###`.", write: blanks > 0 ? "###" : "### ")
  }

  /// Looks for a bullet after the hyphen of an item, as in `- • words`: both are shown.
  private func inspectSecondBullet() {
    guard Nodes.isFirstOfItem(node), let mark = ListMark(Array(text.prefix(16))[...]), !mark.isWeak,
      !mark.isNumbered,
      let range = reporter.locate(text[0..<min(mark.length, text.count)], near: node)
    else { return }
    reporter.report(
      .bulletSign, at: range, "The sign \(mark.shown) is shown beside the bullet of the item.",
      allowed: "The hyphen alone makes the item. Take the sign out.", write: "")
  }

  private func reportColons() {
    guard isNewParagraph() else { return }
    let range = reporter.line(of: node)
    let name = reporter.map.text(range).drop { $0 == ":" || $0 == " " }
    reporter.report(
      .colonBlock, at: range, "Blocks do not begin with colons.",
      allowed: "Write three backticks before the block and after it.",
      write: "```" + name)
  }

  /// True once for each paragraph, so that a list of twenty items is reported once.
  private func isNewParagraph() -> Bool {
    let paragraph = cmark_node_parent(node)
    if paragraph == reporter.reportedParagraph { return false }
    reporter.reportedParagraph = paragraph
    return true
  }
}
