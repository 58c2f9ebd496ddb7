internal import GuideDiagnostics
internal import GuideSupport

extension SourceMap {
  /// True when the piece is in its file byte for byte.
  var isContiguous: Bool {
    if case .contiguous = source.placement { return true }
    return false
  }

  /// True when a text can be written at a place of the file so that the piece has it in place of a
  /// range, and all else as before.
  ///
  /// That is not so where YAML has undone an escape or joined lines: there the place is more than
  /// the range. And in a value without quotes some characters would end the value, or begin another kind.
  func takes(_ text: String, inPlaceOf range: Range<Int>, at place: SourceRange) -> Bool {
    guard isExact(range, at: place) else { return false }
    if case .contiguous = source.placement { return true }
    if text.utf8.contains(0x0A) { return false }
    guard case .value(let file, let value) = source.placement else { return true }
    let quote = value.range.lowerBound < file.bytes.count ? file.bytes[value.range.lowerBound] : 0
    switch quote {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "\""): return !text.utf8.contains { $0 == quote || $0 == 0x5C }
    case UInt8(ascii: "'"): return !text.utf8.contains(quote)
    default:
      let isFirst = place.range.lowerBound == value.range.lowerBound
      return isPlain(text, inPlaceOf: range, isFirst: isFirst)
    }
  }

  /// True when a place of the file has just the bytes of a range.
  func isExact(_ range: Range<Int>, at place: SourceRange) -> Bool {
    switch source.placement {
    case .contiguous: true
    case .lines: lines.line(of: range.lowerBound) == lastLine(of: range)
    case .value(let file, _):
      place.range.upperBound <= file.bytes.count
        && file.bytes[place.range].elementsEqual(bytes(range))
    }
  }

  private func lastLine(of range: Range<Int>) -> Int {
    lines.line(of: max(range.lowerBound, range.upperBound - 1))
  }

  /// True for words that mean nothing else to YAML than those that they replace.
  private func isPlain(_ text: String, inPlaceOf range: Range<Int>, isFirst: Bool) -> Bool {
    let (old, new) = (Set(bytes(range)), Array(text.utf8))
    if new.contains(where: { ",[]{}\"'".utf8.contains($0) && !old.contains($0) }) { return false }
    if text.contains(": ") || text.contains(" #") || text.hasSuffix(":") { return false }
    guard isFirst else { return true }
    return new.first.map { Bytes.isLetter($0) || $0.isDigit } ?? false
  }

  /// What a line, from 1, says after blanks and the markers of quotations, without its ending.
  func content(ofLine line: Int) -> ArraySlice<UInt8> {
    let bytes = bytes(lines[line])
    let end = bytes.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? bytes.startIndex
    let start = bytes[..<end].firstIndex { !$0.isSpace && $0 != UInt8(ascii: ">") } ?? end
    return bytes[start..<end]
  }

  /// A line, from 1, without blanks at its end and its ending.
  func trimmedEnd(line: Int) -> Range<Int> {
    let range = lines[line]
    return range.lowerBound..<max(range.lowerBound, trimmed(line: line).upperBound)
  }

  /// Where the content of some lines is in the file, and what to write there so that it says
  /// `texts`, a text for each line.
  ///
  /// Nil when the file does not have the lines one by one.
  func repair(
    of lines: ClosedRange<Int>, with texts: [String]
  ) -> (place: SourceRange, text: String)? {
    guard texts.count == lines.count else { return nil }
    let first = offsets(content(ofLine: lines.lowerBound))
    let last = offsets(content(ofLine: lines.upperBound))
    let start: Int
    let place: SourceRange
    let file: [UInt8]
    switch source.placement {
    case .contiguous:
      file = source.bytes
      start = first.lowerBound + source.range.lowerBound
      place = self.place(first.lowerBound..<last.upperBound)
    case .value(let source, let value):
      // Only after `|` each line of the text is one of the file.
      let range = value.range.clamped(to: 0..<source.bytes.count)
      guard let sign = source.bytes[range].first, sign == UInt8(ascii: "|") || lines.count == 1
      else { return nil }
      let (from, to) = (self.place(first), self.place(last))
      guard from.range.count == first.count, to.range.count == last.count else { return nil }
      file = source.bytes
      start = from.range.lowerBound
      place = SourceRange(from.file, from.range.lowerBound..<to.range.upperBound)
    case .lines: return nil
    }
    // What is before the first line is before the others too.
    let lineStart = file[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = String(decoding: file[lineStart..<start], as: UTF8.self)
    guard lines.count == 1 || before.utf8.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") })
    else { return nil }
    let blank = before.utf8.contains(UInt8(ascii: ">")) ? before : ""
    let lineEnd = file[start...].prefix { $0 != 0x0A }.last == 0x0D ? "\r\n" : "\n"
    return (
      place,
      texts.enumerated().map { index, text in
        index == 0 ? text : text.isEmpty ? blank : before + text
      }.joined(separator: lineEnd)
    )
  }

  private func offsets(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    bytes.startIndex - source.range.lowerBound..<bytes.endIndex - source.range.lowerBound
  }
}
