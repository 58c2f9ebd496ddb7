/// The quotes that a word processor makes of straight ones, as UTF-8.
enum CurlyQuotes {
  /// True when a value is in quotes and at least one of the two is curly.
  static func surround(_ value: some RandomAccessCollection<UInt8>) -> Bool {
    let bytes = Array(value)
    guard let (first, last) = ends(bytes), first.isCurly || last.isCurly,
      first.isDouble == last.isDouble
    else { return false }
    // “One” and “another” are words of a text, not quotes around a value.
    if !first.isDouble { return true }
    let inside = bytes[first.length..<bytes.count - last.length]
    return !inside.indices.contains { kind(inside, at: $0)?.isDouble == true }
  }

  /// What is between the quotes; `surround` said that there are some.
  static func inside(_ value: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(value)
    guard let (first, last) = ends(bytes) else { return bytes[...] }
    return bytes[first.length..<bytes.count - last.length]
  }

  private struct Quote {
    var length: Int
    var isDouble: Bool
    var isCurly: Bool { length == 3 }
  }

  private static func ends(_ bytes: [UInt8]) -> (Quote, Quote)? {
    guard let first = kind(bytes[...], at: 0) else { return nil }
    let last =
      bytes.count >= 3
      ? kind(bytes[...], at: bytes.count - 3).flatMap { $0.isCurly ? $0 : nil } : nil
    guard let end = last ?? kind(bytes[...], at: bytes.count - 1),
      first.length + end.length <= bytes.count
    else { return nil }
    return (first, end)
  }

  private static func kind(_ bytes: ArraySlice<UInt8>, at index: Int) -> Quote? {
    guard index >= bytes.startIndex, index < bytes.endIndex else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return Quote(length: 1, isDouble: true)
    case UInt8(ascii: "'"): return Quote(length: 1, isDouble: false)
    case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x98...0x9B: return Quote(length: 3, isDouble: false)
      case 0x9C...0x9F: return Quote(length: 3, isDouble: true)
      default: return nil
      }
    default: return nil
    }
  }
}
