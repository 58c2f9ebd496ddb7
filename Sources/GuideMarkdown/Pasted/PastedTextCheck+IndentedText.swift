internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Paragraphs whose first line is indented, as Word does it: Markdown takes them for code.
extension PastedTextCheck {
  /// Looks at a block of code that only its indentation made one.
  mutating func inspectIndented(_ node: OpaquePointer) {
    let lines = linesOfIndented(node)
    let contents = lines.map { reporter.map.content(ofLine: $0) }
    let list = PastedList(contents)
    guard list != nil || isProse(contents) else { return }
    lastLine = lines.upperBound
    let isOnItsOwn =
      Nodes.isAtTop(node)
    let texts =
      list.map(\.repaired) ?? contents.map { String(decoding: $0, as: UTF8.self) }
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

  /// True for words and the marks of sentences, and hardly anything else.
  private func isProse(_ lines: [ArraySlice<UInt8>]) -> Bool {
    guard let first = lines.first?.first,
      Bytes.isLetter(first) || first.isDigit || first == UInt8(ascii: "\"")
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
          if !byte.isSpace, !byte.isDigit, !".,;:!?'\"()-$%*".utf8.contains(byte) {
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
