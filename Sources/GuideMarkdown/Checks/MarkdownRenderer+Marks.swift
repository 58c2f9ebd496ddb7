internal import CCmark
internal import GuideDiagnostics

/// Stars, underscores and tildes that are shown as they are.
extension MarkdownRenderer {
  mutating func inspectMarks(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    var index = 0
    while index < text.count {
      let mark = text[index]
      guard
        mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "~")
      else {
        index += 1
        continue
      }
      var end = index + 1
      while text.at(end) == mark { end += 1 }
      let length = end - index
      if mark == UInt8(ascii: "~") {
        index = length == 2 ? inspectStrike(text, index, node) : end
      } else if length <= 2, mark == UInt8(ascii: "*") || length == 2 {
        index = inspectEmphasis(text, index..<end, node)
      } else {
        index = end
      }
    }
  }

  private mutating func inspectStrike(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ node: OpaquePointer
  ) -> Int {
    let closing = nextRun(text, UInt8(ascii: "~"), 2, from: start + 2)
    let end = closing.map { $0 + 2 } ?? start + 2
    // Alone, as in "~~ 5 minutes", it is no more than an odd sign.
    if closing == nil, Bytes.isSpace(text.at(start + 2)) || text.at(start + 2) == 0 { return end }
    if let range = locate(needle(text, from: start, to: end), near: node) {
      report(
        .strikethrough, at: range,
        "Two tildes do not strike words out: they are shown as they are.",
        allowed: "Take the words out, or say in words what has changed.")
    }
    return end
  }

  /// Looks at one or two stars or underscores that mark nothing; `**bold **` is what people mean.
  private mutating func inspectEmphasis(
    _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ node: OpaquePointer
  ) -> Int {
    let mark = text[run.lowerBound]
    guard let closing = nextRun(text, mark, run.count, from: run.upperBound) else {
      inspectUnclosed(text, run, node)
      return run.upperBound
    }
    if inspectNeighbors(text, run, closing, node) { return closing + run.count }
    let end = closing + run.count
    let spaceInside =
      Bytes.isSpace(text.at(run.upperBound)) || Bytes.isSpace(text.at(closing - 1))
    // "5 * 3 * 2" has spaces on both sides: these are signs of their own.
    let opens = run.lowerBound == 0 || !isWord(text.at(run.lowerBound - 1))
    let touches =
      run.count == 2 || !Bytes.isSpace(text.at(run.upperBound))
      || !Bytes.isSpace(text.at(closing - 1))
    guard spaceInside, opens, touches, closing - run.upperBound <= 80, closing > run.upperBound,
      text[run.upperBound..<closing].contains(where: { Bytes.isLetter($0) })
    else { return run.upperBound }
    guard let range = locate(needle(text, from: run.lowerBound, to: end), near: node) else {
      return end
    }
    let marks = text.string(run)
    let inside = Array(text[run.upperBound..<closing])
    let words = inside[Bytes.trimmed(0..<inside.count, in: inside)]
    report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because a space comes between it and the words.",
      allowed: "Write `\(marks)words\(marks)`, without spaces inside.",
      write: range.count == end - run.lowerBound
        ? marks + String(decoding: words, as: UTF8.self) + marks : nil)
    return end
  }

  /// Where a run of exactly `length` marks begins.
  private func nextRun(
    _ text: UnsafeBufferPointer<UInt8>, _ mark: UInt8, _ length: Int, from start: Int
  ) -> Int? {
    var index = start
    while let found = text.index(of: mark, from: index) {
      var end = found
      while text.at(end) == mark { end += 1 }
      if end - found == length { return found }
      index = end
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || Bytes.isDigit(byte) }
}
