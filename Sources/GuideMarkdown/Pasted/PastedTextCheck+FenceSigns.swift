internal import GuideDiagnostics
internal import GuideSupport

/// Blocks between other characters than backticks: `´´´tip`, `'''tip`, and two backticks.
extension PastedTextCheck {
  /// Looks at a line that may be meant to open a block; true when it was.
  mutating func inspectFenceSign(_ line: Int) -> Bool {
    let content = reporter.map.content(ofLine: line)
    if inspectOneLine(content) { return true }
    guard let fence = FenceSign(content), !fence.rest.isEmpty,
      Bytes.isLetter(fence.rest[fence.rest.startIndex]), !fence.rest.contains(fence.lastByte)
    else { return false }
    let last = min(reporter.map.lines.count, line + min(400, max(0, budget)))
    budget -= last - line
    let closing =
      line < last
      ? (line + 1...last).first {
        FenceSign(reporter.map.content(ofLine: $0)).map(\.rest.isEmpty) ?? false
      }
      : nil
    guard closing != nil || fence.count >= 3 else { return false }
    let lines = line...(closing ?? line)
    lastLine = lines.upperBound
    var repair: (place: SourceRange, text: String)?
    if closing != nil {
      var texts = lines.map { String(decoding: reporter.map.content(ofLine: $0), as: UTF8.self) }
      texts[0] = "```" + String(decoding: fence.rest, as: UTF8.self)
      texts[texts.count - 1] = "```"
      repair = reporter.map.repair(of: lines, with: texts)
    }
    let start = content.startIndex - reporter.map.source.range.lowerBound
    reporter.add(
      Diagnostic(
        .fenceSign as MarkdownFault,
        at: repair?.place ?? reporter.map.place(start..<start + content.count),
        "The signs `\(fence.written)` begin no block.",
        allowed: "Write three backticks before the block and after it. On many keyboards it is the "
          + "key for a grave accent, followed by a space.", write: repair?.text))
    reporter.muted = reporter.map.lines[lines]
    return true
  }
}

/// A whole block on a line.
extension PastedTextCheck {
  /// Looks for a block whose three backticks, name and words are on one line: that is code.
  private func inspectOneLine(_ content: ArraySlice<UInt8>) -> Bool {
    let sign = UInt8(ascii: "`")
    let count = content.prefix { $0 == sign }.count
    let inside = content.dropFirst(count).dropLast(count)
    guard count >= 3, content.suffix(count).allSatisfy({ $0 == sign }), !inside.contains(sign)
    else { return false }
    let name = inside.prefix { !$0.isSpace }
    guard inside.count > name.count + 1,
      reporter.blockNames.contains(where: { name.elementsEqual($0.utf8) })
    else { return false }
    let start = content.startIndex - reporter.map.source.range.lowerBound
    reporter.report(
      .fenceSign, at: start..<start + content.count,
      "A block that begins and ends on the same line is shown as code.",
      allowed: "Write the three backticks and `\(String(decoding: name, as: UTF8.self))` on a line "
        + "of their own, then the words, then a line of three backticks. Code has one backtick on "
        + "each side.")
    return true
  }
}

/// Signs at the start of a line that look like the three backticks of a block.
struct FenceSign {
  let count: Int
  let written: String
  /// What follows on the line, without blanks at its ends.
  let rest: ArraySlice<UInt8>
  /// The last byte of the fence's character, which the rest of an opening line does not have.
  let lastByte: UInt8

  private static let signs = ["´", "'", "’", "‘", "`", "\u{2032}", "\u{2035}", "ˋ", "ˊ"]

  init?(_ line: ArraySlice<UInt8>) {
    guard let sign = Self.signs.first(where: { line.starts(with: $0.utf8) }),
      let last = sign.utf8.last
    else { return nil }
    var rest = line
    var count = 0
    while rest.starts(with: sign.utf8) {
      rest = rest.dropFirst(sign.utf8.count)
      count += 1
    }
    // Three backticks are right, and two of any character may be a slip of the hand.
    guard sign == "`" ? count == 2 : (2...4).contains(count) else { return nil }
    self.count = count
    written = String(repeating: sign, count: count)
    while let blank = rest.first, blank.isSpace { rest = rest.dropFirst() }
    self.rest = rest
    lastByte = last
  }
}
