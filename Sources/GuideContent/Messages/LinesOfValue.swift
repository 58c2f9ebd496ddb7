internal import GuideDiagnostics
internal import GuideYAML

/// The lines of a value as they are in the file, before YAML joins them.
struct LinesOfValue {
  private let file: SourceFile
  private let place: SourceRange
  private let style: Scalar.Style

  /// - Parameter place: the value, from its quote or its `|` on.
  init(_ file: SourceFile, _ place: SourceRange) {
    self.file = file
    self.place = place
    let range = place.range.clamped(to: 0..<file.bytes.count)
    style =
      switch range.isEmpty ? 0 : file.bytes[range.lowerBound] {
      case UInt8(ascii: "|"): .literal
      case UInt8(ascii: ">"): .folded
      case UInt8(ascii: "\""): .doubleQuoted
      case UInt8(ascii: "'"): .singleQuoted
      default: .plain
      }
  }

  /// The place of some bytes of the text; nil when the file does not have them as they are.
  func place(of range: Range<Int>, in text: [UInt8]) -> SourceRange? {
    let before = text[..<range.lowerBound]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let found = ScalarLines(place, style).place(
      ofColumns: range.lowerBound - start..<range.upperBound - start, line: line,
      of: String(decoding: text, as: UTF8.self), in: file)
    return isSame(found.range, text[range]) ? found : search(text[range])
  }

  private func isSame(_ range: Range<Int>, _ bytes: ArraySlice<UInt8>) -> Bool {
    file.bytes[range.clamped(to: 0..<file.bytes.count)].elementsEqual(bytes)
  }

  /// Where the bytes are, if they do so once only.
  private func search(_ bytes: ArraySlice<UInt8>) -> SourceRange? {
    let range = place.range.clamped(to: 0..<file.bytes.count)
    guard range.count >= bytes.count else { return nil }
    var found: SourceRange?
    for start in range.lowerBound...range.upperBound - bytes.count
    where isSame(start..<start + bytes.count, bytes) {
      if found != nil { return nil }
      found = SourceRange(place.file, start..<start + bytes.count)
    }
    return found
  }

  /// The `>` that joins the lines; nil for a value without one.
  var markPlace: SourceRange? {
    style == .folded
      ? SourceRange(place.file, place.range.lowerBound..<place.range.lowerBound + 1) : nil
  }

  /// True when YAML makes one line of two, the second of which `isMeant` takes.
  func areJoined(where isMeant: (ArraySlice<UInt8>) -> Bool) -> Bool {
    if style == .literal { return false }
    let range = place.range.clamped(to: 0..<file.bytes.count)
    guard file.bytes[range].contains(0x0A) else { return false }
    let lines = file.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false)
      .dropFirst(style == .folded ? 1 : 0)
    let indent = lines.first { !isBlank($0) }.map(indent) ?? 0
    for (line, next) in zip(lines, lines.dropFirst()) where !isBlank(line) && !isBlank(next) {
      // After `>`, lines that are indented further stay lines.
      if style == .folded, self.indent(line) > indent || self.indent(next) > indent { continue }
      if isMeant(next.drop { $0 == 0x20 }) { return true }
    }
    return false
  }

  private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }

  private func indent(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }
}
