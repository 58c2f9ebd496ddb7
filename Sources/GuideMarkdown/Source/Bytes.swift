internal import Glibc

/// Looking into runs of bytes.
enum Bytes {
  /// The bytes of a C string, without its zero.
  ///
  /// They live as long as the node that lent them.
  @inline(__always)
  static func of(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }

  /// Where `needle` first stands in `range` of `bytes`.
  static func firstRange(
    of needle: some Collection<UInt8>, in bytes: [UInt8], _ range: Range<Int>
  ) -> Range<Int>? {
    let needle = Array(needle)
    let range = range.clamped(to: 0..<bytes.count)
    guard let first = needle.first, needle.count <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var from = range.lowerBound
      let last = range.upperBound - needle.count
      while from <= last, let hit = memchr(base + from, Int32(first), last - from + 1) {
        let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        if memcmp(hit, needle, needle.count) == 0 { return offset..<offset + needle.count }
        from = offset + 1
      }
      return nil
    }
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }

  /// A range without the white space at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range.clamped(to: 0..<bytes.count)
    while let last = range.last, isSpace(bytes[last]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = range.first, isSpace(bytes[first]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }
}
