internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Characters that mark nothing because no other belongs to them, or not on that side.
extension EmphasisCheck {
  private var star: UInt8 { UInt8(ascii: "*") }

  // MARK: Without another

  /// Checks a run of delimiters that nothing closes: `**open`.
  func inspectUnclosed(_ run: Range<Int>) {
    let before = text.at(run.lowerBound - 1)
    let after = text.at(run.upperBound)
    let opens: Bool
    var closes = false
    if run.count == 1 {
      // Elsewhere than in the middle of a sentence one star marks a footnote, as beside prices.
      opens =
        before == UInt8(ascii: " ") && Bytes.isLetter(after)
        && !text[..<run.lowerBound].contains(text[run.lowerBound])
    } else {
      opens = Bytes.isLetter(after) && !isWord(before)
      closes =
        run.count == 2 && text[run.lowerBound] == star && Bytes.isLetter(before) && !isWord(after)
    }
    guard opens || closes || isBetweenWords(run) else { return }
    let end = min(text.count, run.upperBound + 12)
    let start = max(0, run.lowerBound - 12)
    let range: Range<Int>?
    if opens {
      range = reporter.locate(text.needle(from: run.lowerBound, to: end), near: node)
        .map { $0.lowerBound..<$0.lowerBound + run.count }
    } else {
      range = reporter.locate(Array(text[start..<run.upperBound]), near: node)
        .map { $0.upperBound - run.count..<$0.upperBound }
    }
    guard let range else { return }
    let marks = text.string(run)
    reporter.report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because no other one belongs to it.",
      allowed:
        "Write `\(marks)words\(marks)`, or put a backslash before "
        + (run.count == 1 ? "it to show it." : "each star to show it."))
  }

  /// True for two stars with a blank on both sides, between letters.
  private func isBetweenWords(_ run: Range<Int>) -> Bool {
    run.count == 2 && text[run.lowerBound] == star
      && text.at(run.lowerBound - 1) == 0x20 && text.at(run.upperBound) == 0x20
      && Bytes.isLetter(text.at(run.lowerBound - 2)) && Bytes.isLetter(text.at(run.upperBound + 1))
  }

  // MARK: With blanks on the wrong sides

  /// Checks words whose delimiters touch the words around them: `Ask* early *and often`.
  ///
  /// - Returns: true when it was reported.
  func inspectOutside(_ run: Range<Int>, _ closing: Int) -> Bool {
    let end = closing + run.count
    guard run.count <= 2, closing - run.upperBound <= 42, closing - run.upperBound > 2,
      Bytes.isLetter(text.at(run.lowerBound - 1)), Bytes.isLetter(text.at(end)),
      text[run.upperBound].isSpace, text[closing - 1].isSpace,
      hasWords(run.upperBound..<closing),
      // Two footnotes, each with its star, are not one slip.
      !text[run.upperBound..<closing].contains(where: { ".!?:;".utf8.contains($0) }),
      let range = reporter.locate(text.needle(from: run.lowerBound, to: end), near: node)
    else { return false }
    let marks = text.string(run)
    let inside = text.string(run.upperBound + 1..<closing - 1)
    reporter.report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because the spaces are on the wrong side of it.",
      allowed: "Write `\(marks)words\(marks)`, with spaces outside and none inside.",
      write: range.count == end - run.lowerBound ? " \(marks)\(inside)\(marks) " : nil)
    return true
  }

  /// Checks the only two delimiters of a text, with blanks on all sides: `Ask _ early _ and often`.
  ///
  /// They may have been meant as they are, so nothing is proposed.
  /// - Returns: true when it was reported.
  func inspectFree(_ run: Range<Int>, _ closing: Int) -> Bool {
    let mark = text[run.lowerBound]
    guard run.count == 1, closing - run.upperBound <= 42, closing - run.upperBound > 3,
      text[run.upperBound] == 0x20, text[closing - 1] == 0x20,
      run.lowerBound == 0 || text[run.lowerBound - 1] == 0x20, !isWord(text.at(closing + 1)),
      hasWords(run.upperBound..<closing),
      !text[run.upperBound..<closing].contains(UInt8(ascii: ":")),
      !text[..<run.lowerBound].contains(mark), text.index(of: mark, from: closing + 1) == nil,
      let range = reporter.locate(text.needle(from: run.lowerBound, to: closing + 1), near: node)
    else { return false }
    let marks = text.string(run)
    reporter.report(
      .emphasisSpace, at: range,
      "The sign `\(marks)` is shown as it is, because a space comes between it and the words.",
      allowed:
        "Write `\(marks)words\(marks)`, without spaces inside, or put a backslash before each sign "
        + "to show it.")
    return true
  }

  /// True for two letters beside each other: `b` in `a * b * c` is a number.
  private func hasWords(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { Bytes.isLetter(text[$0]) && Bytes.isLetter(text[$0 - 1]) }
  }

  // MARK: One too many

  /// Checks delimiters that touch marked words, as in `***early**` and `*early**`.
  ///
  /// - Returns: the part of the text that is still to be looked at.
  func inspectEdges() -> (start: Int, end: Int) {
    var start = 0
    var end = text.count
    if isStyled(cmark_node_previous(node), strong: false), let mark = text.first, isMark(mark) {
      let count = text.prefix { $0 == mark }.count
      let rest = plain(count..<min(text.count, count + 12))
      if count <= 2, report(mark, rest, of: 1, isBefore: false, count: count) { start = count }
    }
    let next = cmark_node_next(node)
    let isStrong = isStyled(next, strong: true)
    if isStrong || isStyled(next, strong: false), start < end, let mark = text.last, isMark(mark) {
      let count = text.reversed().prefix { $0 == mark }.count
      let run = end - count
      var from = run
      while from > 0, run - from < 12, isPlain(text[from - 1]) { from -= 1 }
      if count <= 2,
        report(mark, Array(text[from..<run]), of: isStrong ? 2 : 1, isBefore: true, count: count)
      {
        end = run
      }
    }
    return (start, end)
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == star || byte == UInt8(ascii: "_") }

  private func isStyled(_ node: OpaquePointer?, strong: Bool) -> Bool {
    node.map { cmark_node_get_type($0) == (strong ? CMARK_NODE_STRONG : CMARK_NODE_EMPH) } ?? false
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    ByteClass.table[Int(byte)] & ByteClass.escaped.rawValue == 0 && byte != UInt8(ascii: "\\")
  }

  private func plain(_ range: Range<Int>) -> [UInt8] { Array(text[range].prefix(while: isPlain)) }

  /// Reports delimiters beside marked words.
  ///
  /// - Parameters:
  ///   - words: what is on the other side of the delimiters.
  ///   - length: how many delimiters mark the words.
  ///   - isBefore: whether the delimiters are before the marked words.
  /// - Returns: false when the source has it otherwise, as with a backslash.
  private func report(
    _ mark: UInt8, _ words: [UInt8], of length: Int, isBefore: Bool, count: Int
  ) -> Bool {
    let signs = Array(repeating: mark, count: count)
    for other in [star, UInt8(ascii: "_")] {
      let marks = Array(repeating: other, count: length)
      let needle = isBefore ? words + signs + marks : marks + signs + words
      guard let found = reporter.locate(needle, near: node) else { continue }
      let start = found.lowerBound + (isBefore ? words.count : length)
      let written = String(decoding: signs, as: UTF8.self)
      reporter.report(
        .emphasisSpace, at: start..<start + count,
        "The sign `\(written)` is shown as it is, because the words have more signs on one side than "
          + "on the other.",
        allowed: "Write as many after the words as before them: `*words*` or `**words**`.")
      return true
    }
    return false
  }
}

extension EmphasisCheck {
  /// Looks for slanted words that begin between two digits, as in `36*80*10`: readers would see 368010.
  static func inspectNumbers(_ node: OpaquePointer, _ reporter: MarkdownReporter) {
    guard let before = cmark_node_previous(node), cmark_node_get_type(before) == CMARK_NODE_TEXT,
      let inside = cmark_node_first_child(node), cmark_node_get_type(inside) == CMARK_NODE_TEXT,
      let last = Bytes.of(cmark_node_get_literal(before)).last, last.isDigit
    else { return }
    let digits = Bytes.of(cmark_node_get_literal(inside)).prefix(while: \.isDigit)
    guard !digits.isEmpty,
      let range = reporter.locate([last, UInt8(ascii: "*")] + digits, near: node)
    else { return }
    reporter.report(
      .emphasisSpace, at: range.lowerBound + 1..<range.upperBound,
      "The `*` between these numbers is not shown: it slants what follows.",
      allowed: "Write `×`, or a backslash before each of these stars.")
  }
}
