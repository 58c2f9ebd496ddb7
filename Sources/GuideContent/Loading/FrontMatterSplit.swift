internal import GuideDiagnostics

/// Where an article's keys end and its text begins.
enum FrontMatterSplit {
  /// The bytes of the keys, without the `---` lines, and of the text after them.
  struct Parts {
    var keys: Range<Int>
    var body: Range<Int>
  }

  /// Splits on lines that hold `---` and nothing else, so that a dash within a value stays there.
  static func split(_ file: SourceFile, diagnostics: DiagnosticCollector) -> Parts? {
    let bytes = file.bytes
    return bytes.withUnsafeBufferPointer { bytes in
      let start =
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
      guard let keysStart = fence(at: start, bytes) else {
        let firstLine = lineEnd(from: start, bytes)
        if areDashes(start..<firstLine, bytes) {
          diagnostics.append(wrongDashes(SourceRange(file.id, start..<firstLine)))
          return nil
        }
        diagnostics.append(
          Diagnostic(
            LoadFault.frontMatterMissing, at: SourceRange(file.id, start..<firstLine),
            "This article does not begin with a line `---`.",
            allowed: "Begin with `---`, then keys such as `title: …`, then `---`, then the text."))
        return nil
      }
      var line = keysStart
      while line < bytes.count {
        if let body = fence(at: line, bytes) {
          return Parts(keys: keysStart..<line, body: body..<bytes.count)
        }
        let end = lineEnd(from: line, bytes)
        if areDashes(line..<end, bytes) {
          diagnostics.append(wrongDashes(SourceRange(file.id, line..<end)))
          return nil
        }
        line = nextLine(after: line, bytes)
      }
      diagnostics.append(
        Diagnostic(
          LoadFault.frontMatterUnclosed, at: SourceRange(file.id, start..<(start + 3)),
          "The keys at the top of this article have no end.",
          allowed: "Write a line `---` between the last key and the text."))
      return nil
    }
  }

  /// True for a line of nothing but dashes, as Word makes them of hyphens, or of two to six hyphens.
  private static func areDashes(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Every dash begins with one of two bytes, and no line of keys does.
    guard !range.isEmpty,
      bytes[range.lowerBound] == UInt8(ascii: "-") || bytes[range.lowerBound] == 0xE2
    else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    let dashes = text.reversed().drop { $0 == " " }
    return (1...6).contains(dashes.count)
      && dashes.first.map { $0 != "-" || dashes.count > 1 } == true
      && dashes.allSatisfy { "-‐‑‒–—―−".unicodeScalars.contains($0) }
  }

  private static func wrongDashes(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      LoadFault.frontMatterMissing, at: place,
      "The line before or after the keys of an article has other dashes than three hyphens.",
      allowed: "Write `---`: three hyphens, and nothing else.", write: "---")
  }

  /// The offset after a line of three hyphens (and blanks) that begins at `start`.
  private static func fence(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let hyphen = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == hyphen, bytes[start + 1] == hyphen,
      bytes[start + 2] == hyphen
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
    if index < bytes.count, bytes[index] != 10, bytes[index] != 13 { return nil }
    return nextLine(after: index, bytes)
  }

  private static func lineEnd(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
    return index
  }

  private static func nextLine(after start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = lineEnd(from: start, bytes)
    if end + 1 < bytes.count, bytes[end] == 13, bytes[end + 1] == 10 { return end + 2 }
    return min(end + 1, bytes.count)
  }
}
