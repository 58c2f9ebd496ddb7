/// What a byte is in a sentence, looked up in a table: the loop over a text asks it of every byte.
enum TextClass {
  case space, small, capital, digit, stop, apostrophe, other

  nonisolated(unsafe) static let table: UnsafePointer<TextClass> = {
    let table = UnsafeMutablePointer<TextClass>.allocate(capacity: 256)
    for byte in 0..<256 {
      let kind: TextClass
      switch UInt8(byte) {
      case 0...32: kind = .space
      case UInt8(ascii: "a")...UInt8(ascii: "z"): kind = .small
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kind = .capital
      case UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .digit
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): kind = .stop
      case UInt8(ascii: "'"): kind = .apostrophe
      // Letters with accents; what begins with E2 is a dash or a quotation mark.
      case 0xC3...0xDF: kind = .small
      case 0x80...0xBF: kind = .small
      default: kind = .other
      }
      table[byte] = kind
    }
    return UnsafePointer(table)
  }()

  /// For each letter its lowercase form, and zero for all else.
  ///
  /// What has an accent stays as it is.
  nonisolated(unsafe) static let smallLetters: UnsafePointer<UInt8> = {
    let letters = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      letters[byte] =
        switch table[byte] {
        case .small: UInt8(byte)
        case .capital: UInt8(byte) | 0x20
        default: 0
        }
    }
    return UnsafePointer(letters)
  }()
}
