/// Characters that are odd in most texts and right in some.
extension OddCharacter {
  /// True for a part of an emoji flag, such as that of Wales: unseen letters after a black flag.
  static func isPartOfFlag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let flag: [UInt8] = [0xF0, 0x9F, 0x8F, 0xB4]
    var start = index
    // Each of the letters has four bytes, and a flag has at most seven of them.
    for _ in 0..<8 {
      guard start >= 4 else { return false }
      start -= 4
      if bytes[start..<start + 4].elementsEqual(flag) { return true }
      if bytes[start] != 0xF3 || bytes[start + 1] != 0xA0 { return false }
    }
    return false
  }

  /// True for a space without width between letters of a script that is written without spaces:
  /// Thai, Lao, Myanmar, Khmer.
  static func isBreakOfWords(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 3 else { return false }
    switch (bytes[index - 3], bytes[index - 2]) {
    case (0xE0, 0xB8...0xBB), (0xE1, 0x80...0x82), (0xE1, 0x9E...0x9F): return true
    default: return false
    }
  }

  /// True for a mark of direction: a file in Hebrew, Arabic or their relatives may need it.
  var isMarkOfDirection: Bool {
    switch scalar {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: true
    default: false
    }
  }

  /// True for a text with letters that are written from right to left.
  static func hasRightToLeft(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      // The mark of direction for Arabic is no letter.
      case (0xD8, 0x9C): index += 2
      case (0xD7...0xDF, 0x80...0xBF), (0xE0, 0xA0...0xA3), (0xEF, 0xAD...0xB7): return true
      default: index += 1
      }
    }
    return false
  }
}
