internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Paragraphs whose first line is indented, as Word does it: Markdown takes them for code.
extension PastedTextCheck {
  /// Looks at a block of code that only its indentation made one.
  mutating func inspectIndented(_ node: OpaquePointer) {
    if isTopOfTable(node) { return }
    let lines = linesOfIndented(node)
    let contents = lines.map { reporter.map.content(ofLine: $0) }
    let list = PastedList(contents)
    let isMarkdown = contents.first.map(Self.beginsMarkdown) ?? false
    guard list != nil || isMarkdown || isProse(contents) else { return }
    lastLine = lines.upperBound
    let isOnItsOwn =
      Nodes.isAtTop(node)
    let texts =
      list.map(\.repaired)
      ?? (isMarkdown
        ? movedToMargin(lines) : contents.map { String(decoding: $0, as: UTF8.self) })
    let repair = isOnItsOwn && isAfterBlank(lines.lowerBound) ? indented(lines, texts) : nil
    let start = contents[0].startIndex - reporter.map.source.range.lowerBound
    reporter.add(
      Diagnostic(
        .indentedText as MarkdownFault,
        at: repair?.place ?? reporter.map.place(start..<start + contents[0].count),
        "These words begin with a tab or four spaces, so they are shown as code.",
        allowed: "Begin each line at the margin. To show lines just as they are, put them into a "
          + "`text` block.", write: repair?.text))
  }

  /// The lines of the block without the blank ones at its end.
  private func linesOfIndented(_ node: OpaquePointer) -> ClosedRange<Int> {
    let lines = Nodes.lines(of: node)
    var last = min(lines.upperBound, lines.lowerBound + 400)
    while last > lines.lowerBound, reporter.map.content(ofLine: last).isEmpty { last -= 1 }
    return lines.lowerBound...last
  }

  /// True when nothing above goes on with the text once its indentation is gone.
  private func isAfterBlank(_ line: Int) -> Bool {
    line == 1 || reporter.map.trimmed(line: line - 1).isEmpty
  }

  /// The lines from the margin on, and what to write there.
  private func indented(_ lines: ClosedRange<Int>, _ texts: [String]?) -> (
    place: SourceRange, text: String
  )? {
    guard reporter.map.isContiguous, let texts, texts.count == lines.count else { return nil }
    let range =
      reporter.map.lines[lines.lowerBound]
      .lowerBound..<reporter.map.trimmed(reporter.map.lines[lines]).upperBound
    return (reporter.map.place(range), texts.joined(separator: "\n"))
  }

  /// True for the first line of a list, a heading or a block.
  private static func beginsMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    let signs = line.prefix { !$0.isSpace && !Bytes.isLetter($0) }
    let rest = line.dropFirst(signs.count)
    let isBlock = signs.count >= 3 && signs.allSatisfy { $0 == UInt8(ascii: "`") }
    if isBlock { return true }
    guard let blank = rest.first, blank.isSpace,
      let first = rest.first(where: { !$0.isSpace }), Bytes.isLetter(first)
    else { return false }
    // One `#` begins a remark of many a program.
    if signs.allSatisfy({ $0 == UInt8(ascii: "#") }) { return (2...6).contains(signs.count) }
    if signs.count == 1, let sign = signs.first { return "-*+".utf8.contains(sign) }
    let digits = signs.prefix(while: \.isDigit).count
    return (1...2).contains(digits) && signs.count == digits + 1
      && ".)".utf8.contains(signs[signs.endIndex - 1])
  }

  /// The lines without the blanks that all of them begin with.
  private func movedToMargin(_ lines: ClosedRange<Int>) -> [String]? {
    let texts = lines.map { reporter.map.bytes(reporter.map.trimmedEnd(line: $0)) }
    let indents = texts.filter { !$0.isEmpty }.map { $0.prefix(while: \.isSpace) }
    guard let least = indents.min(by: { $0.count < $1.count }),
      indents.allSatisfy({ $0.starts(with: least) })
    else { return nil }
    return texts.map { String(decoding: $0.dropFirst(least.count), as: UTF8.self) }
  }

  /// True for words and the marks of sentences, and hardly anything else.
  private func isProse(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.first?.first,
      Bytes.isLetter(first) || first.isDigit || "\"*_[".utf8.contains(first)
    else { return false }
    var (words, signs, letters) = (0, 0, 0)
    for line in lines {
      var isWord = false
      for byte in line {
        if Bytes.isLetter(byte) {
          letters += 1
          if !isWord { words += 1 }
          isWord = true
        } else {
          isWord = isWord && !byte.isSpace
          if !byte.isSpace, !byte.isDigit, !".,;:!?'\"()-$%*_[]".utf8.contains(byte) {
            signs += 1
          }
        }
      }
    }
    // Few words are a sentence if they look like one: `Come early.`
    let end = lines.last?.last { !$0.isSpace } ?? 0
    let isSentence = words >= 2 && (65...90).contains(first) && ".:!?".utf8.contains(end)
    return (words >= 4 || isSentence) && signs * 20 <= letters
  }
}
