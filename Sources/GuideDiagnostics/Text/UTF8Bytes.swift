/// Characters as their bytes.
enum UTF8Bytes {
  /// The length of the well-formed UTF-8 sequence at `index`, or 0.
  ///
  /// The rules are those of table 3-7 of the Unicode standard.
  static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in index + 2..<max(index + 2, index + length) where bytes[offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// The number of the character whose well-formed sequence of `length` bytes is at `index`.
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
  ) -> UInt32 {
    guard length > 1, index + length <= bytes.count else { return UInt32(bytes[index]) }
    var scalar = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return scalar
  }
}
