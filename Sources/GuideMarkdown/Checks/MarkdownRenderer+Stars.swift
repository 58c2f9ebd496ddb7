internal import CCmark
internal import GuideDiagnostics

/// Two stars that are shown because of what is beside them, or because they are alone.
extension MarkdownRenderer {
  /// Looks at two stars without any to close them: `**open`.
  mutating func inspectUnclosed(
    _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ node: OpaquePointer
  ) {
    guard run.count == 2, text[run.lowerBound] == UInt8(ascii: "*") else { return }
    let before = text.at(run.lowerBound - 1)
    let after = text.at(run.upperBound)
    let opens = Bytes.isLetter(after) && !Bytes.isLetter(before) && !Bytes.isDigit(before)
    let closes = Bytes.isLetter(before) && !Bytes.isLetter(after) && !Bytes.isDigit(after)
    guard opens || closes else { return }
    let end = min(text.count, run.upperBound + 12)
    let start = max(0, run.lowerBound - 12)
    let needle = opens ? needle(text, from: run.lowerBound, to: end) : nil
    let range: Range<Int>?
    if let needle {
      range = locate(needle, near: node).map { $0.lowerBound..<$0.lowerBound + 2 }
    } else {
      let found = Array(text[start..<run.upperBound])
      range = locate(found, near: node).map { $0.upperBound - 2..<$0.upperBound }
    }
    guard let range else { return }
    report(
      .emphasisSpace, at: range,
      "The sign `**` is shown as it is, because no other one belongs to it.",
      allowed: "Write `**words**`, or put a backslash before each star to show it.")
  }

  /// Looks at bold words that begin or end with a mark and touch a letter there: `**Note:**text`.
  ///
  /// - Returns: true when it was reported.
  mutating func inspectNeighbors(
    _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ closing: Int, _ node: OpaquePointer
  ) -> Bool {
    let end = closing + run.count
    guard run.count == 2, closing > run.upperBound, closing - run.upperBound <= 200,
      !Bytes.isSpace(text.at(run.upperBound)), !Bytes.isSpace(text.at(closing - 1))
    else { return false }
    let inside = String(decoding: text[run.upperBound..<closing], as: UTF8.self).unicodeScalars
    guard let first = inside.first, let last = inside.last else { return false }
    let isAfterWord = isWordByte(text.at(run.lowerBound - 1)) && isPunctuation(first)
    let isBeforeWord = isWordByte(text.at(end)) && isPunctuation(last)
    guard isAfterWord || isBeforeWord,
      let range = locate(needle(text, from: run.lowerBound, to: end), near: node)
    else { return false }
    // A space is right after a mark of English, and wrong in Chinese.
    let canHaveSpace =
      isBeforeWord && !isAfterWord && last.isASCII && text.at(end) < 0x80
      && range.count == end - run.lowerBound
    let marks = text.string(run)
    report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because a letter and a mark touch it.",
      allowed: canHaveSpace
        ? "Write a space after the second `\(marks)`."
        : "Write the marks outside, as in `“\(marks)words\(marks)”`.",
      write: canHaveSpace ? map.text(range) + " " : nil)
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || Bytes.isDigit(byte) }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
