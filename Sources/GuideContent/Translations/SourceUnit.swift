package import GuideDiagnostics

/// A sentence of an original, or a text too short to have several.
package struct SourceUnit: Sendable {
  /// The words, with each run of white space as one space.
  package let text: String
  package let place: Place

  /// Nil for a place with nothing but white space.
  init?(_ bytes: [UInt8], _ range: Range<Int>, in file: FileID) {
    let trimmed = Self.trim(bytes, range)
    if trimmed.isEmpty { return nil }
    var words: [UInt8] = []
    words.reserveCapacity(trimmed.count)
    for byte in bytes[trimmed] {
      if !Self.isSpace(byte) {
        words.append(byte)
      } else if words.last != 32 {
        words.append(32)
      }
    }
    text = String(decoding: words, as: UTF8.self)
    place = Place(file, trimmed)
  }

  /// - Parameter place: where a text stands that is not written as it is read, as within quotes.
  init?(_ text: String, at place: Place) {
    let bytes = Array(text.utf8)
    guard let unit = SourceUnit(bytes, 0..<bytes.count, in: place.file) else { return nil }
    self.text = unit.text
    self.place = place
  }

  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
