internal import GuideSupport
internal import GuideDiagnostics

/// Numbered lines right below other words that begin with another number than 1: to Markdown they go
/// on with the paragraph.
extension PastedTextCheck {
  /// Looks at the lines of a paragraph after its first; true when two of them are numbered one after
  /// the other.
  mutating func inspectLateNumbers(_ lines: ClosedRange<Int>) -> Bool {
    var last: (line: Int, number: Int)?
    for line in lines.dropFirst() {
      guard let number = Self.number(reporter.map.bytes(reporter.map.lines[line])) else { continue }
      if let last, number == last.number + 1 {
        report(itemOf: last.number, onLine: last.line)
        lastLine = lines.upperBound
        return true
      }
      last = (line, number)
    }
    return false
  }

  /// The number of a line such as `2. words` or `2) words`.
  private static func number(_ line: ArraySlice<UInt8>) -> Int? {
    let rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
    let digits = rest.prefix(while: \.isDigit)
    guard (1...2).contains(digits.count) else { return nil }
    let after = rest.dropFirst(digits.count)
    guard let sign = after.first, ".)".utf8.contains(sign),
      after.dropFirst().first.map(\.isSpace) == true
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func report(itemOf number: Int, onLine line: Int) {
    let content = reporter.map.content(ofLine: line)
    let start = content.startIndex - reporter.map.source.range.lowerBound
    let range = start..<start + content.count
    // Where nothing is before the line, an empty one can be put above it.
    let isAtMargin = reporter.map.lines[line].lowerBound == start && reporter.map.isContiguous
    let ending = reporter.map.bytes(reporter.map.lines[line - 1]).suffix(2).elementsEqual([13, 10])
    reporter.report(
      .listSpace, at: range,
      "This line is no list item: right below other words, a list can only begin with 1.",
      allowed: "Leave an empty line above the first item.",
      write: isAtMargin
        ? (ending ? "\r\n" : "\n") + String(decoding: content, as: UTF8.self) : nil)
  }
}
