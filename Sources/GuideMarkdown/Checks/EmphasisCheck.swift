internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Stars, underscores and tildes that are shown as they are.
struct EmphasisCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  /// Checks each run of such delimiters.
  func inspect() {
    let (start, textEnd) = inspectEdges()
    var index = start
    while index < textEnd {
      let mark = text[index]
      guard
        mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "~")
          || mark == UInt8(ascii: "=")
      else {
        index += 1
        continue
      }
      var end = index + 1
      while text.at(end) == mark { end += 1 }
      let length = end - index
      if mark == UInt8(ascii: "~") {
        index = length == 2 ? inspectStrike(index) : end
      } else if mark == UInt8(ascii: "=") {
        index = length == 2 ? inspectHighlight(index..<end) : end
      } else if length <= 2 || length == 3 && mark == UInt8(ascii: "*") {
        index = inspectEmphasis(index..<end)
      } else {
        index = end
      }
    }
  }

  private func inspectStrike(
    _ start: Int
  ) -> Int {
    let closing = nextRun(UInt8(ascii: "~"), 2, from: start + 2)
    let end = closing.map { $0 + 2 } ?? start + 2
    // Alone, as in "~~ 5 minutes", it is only an odd character.
    if closing == nil, text.at(start + 2).isSpace || text.at(start + 2) == 0 { return end }
    if let range = reporter.locate(text.needle(from: start, to: end), near: node) {
      reporter.report(
        .strikethrough, at: range,
        "Two tildes do not strike words out: they are shown as they are.",
        allowed: "Take the words out, or say in words what has changed.")
    }
    return end
  }

  /// `==words==`, which other programs show on a yellow ground.
  private func inspectHighlight(_ run: Range<Int>) -> Int {
    // `a==b` compares.
    guard !isWord(text.at(run.lowerBound - 1)), !text.at(run.upperBound).isSpace,
      let closing = nextRun(UInt8(ascii: "="), 2, from: run.upperBound),
      !text[closing - 1].isSpace, !isWord(text.at(closing + 2)),
      text[run.upperBound..<closing].contains(where: { Bytes.isLetter($0) })
    else { return run.upperBound }
    let end = closing + run.count
    if let range = reporter.locate(text.needle(from: run.lowerBound, to: end), near: node) {
      reporter.report(
        .emphasisSpace, at: range,
        "Two equals signs mark no words: they are shown as they are.",
        allowed: "Write `**words**` for bold words, or take the signs out.")
    }
    return end
  }

  /// Looks at one or two stars or underscores that mark nothing; `**bold **` is what people mean.
  private func inspectEmphasis(
    _ run: Range<Int>
  ) -> Int {
    let mark = text[run.lowerBound]
    guard let closing = nextRun(mark, run.count, from: run.upperBound) else {
      inspectUnclosed(run)
      return run.upperBound
    }
    if inspectNeighbors(run, closing) || inspectOutside(run, closing) || inspectFree(run, closing) {
      return closing + run.count
    }
    let end = closing + run.count
    let spaceInside =
      text.at(run.upperBound).isSpace || text.at(closing - 1).isSpace
    // "5 * 3 * 2" has spaces on both sides: these are characters of the text.
    let opens = run.lowerBound == 0 || !isWord(text.at(run.lowerBound - 1))
    let touches =
      run.count > 1 || !text.at(run.upperBound).isSpace
      || !text.at(closing - 1).isSpace
    guard spaceInside, opens, touches, closing - run.upperBound <= 80, closing > run.upperBound,
      text[run.upperBound..<closing].contains(where: { Bytes.isLetter($0) })
    else { return run.upperBound }
    guard let range = reporter.locate(text.needle(from: run.lowerBound, to: end), near: node) else {
      return end
    }
    let marks = text.string(run)
    let inside = Array(text[run.upperBound..<closing])
    let words = inside[Bytes.trimmed(0..<inside.count, in: inside)]
    reporter.report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because a space comes between it and the words.",
      allowed: "Write `\(marks)words\(marks)`, without spaces inside.",
      write: range.count == end - run.lowerBound
        ? marks + String(decoding: words, as: UTF8.self) + marks : nil)
    return end
  }

  /// Where a run of exactly `length` marks begins.
  private func nextRun(
    _ mark: UInt8, _ length: Int, from start: Int
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

  func isWord(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte.isDigit }

  // MARK: Signs that are shown because of what is beside them

  /// Looks at bold words that begin or end with a mark and touch a letter there: `**Note:**text`.
  ///
  /// - Returns: true when it was reported.
  private func inspectNeighbors(
    _ run: Range<Int>, _ closing: Int
  ) -> Bool {
    let end = closing + run.count
    guard run.count == 2, closing > run.upperBound, closing - run.upperBound <= 200,
      !text.at(run.upperBound).isSpace, !text.at(closing - 1).isSpace
    else { return false }
    let inside = String(decoding: text[run.upperBound..<closing], as: UTF8.self).unicodeScalars
    guard let first = inside.first, let last = inside.last else { return false }
    let isAfterWord = isWord(text.at(run.lowerBound - 1)) && isPunctuation(first)
    let isBeforeWord = isWord(text.at(end)) && isPunctuation(last)
    guard isAfterWord || isBeforeWord,
      let range = reporter.locate(text.needle(from: run.lowerBound, to: end), near: node)
    else { return false }
    // A space is right after a mark of English, and wrong in Chinese.
    let canHaveSpace =
      isBeforeWord && !isAfterWord && last.isASCII && text.at(end) < 0x80
      && range.count == end - run.lowerBound
    let marks = text.string(run)
    reporter.report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because a letter and a mark touch it.",
      allowed: canHaveSpace
        ? "Write a space after the second `\(marks)`."
        : "Write the marks outside, as in `“\(marks)words\(marks)”`.",
      write: canHaveSpace ? reporter.map.text(range) + " " : nil)
    return true
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
