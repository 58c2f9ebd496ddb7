/// Text of a page as people read it.
enum HTMLText {
  /// Without character references, and with one space for any run of blanks.
  static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte <= 0x20 {
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else if byte == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      {
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        text += Array((character(name) ?? "&\(name);").utf8)
        index = end
      } else {
        text.append(byte)
      }
      index += 1
    }
    if text.last == 0x20 { text.removeLast() }
    return text
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
