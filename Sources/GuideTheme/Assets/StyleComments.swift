/// Takes the comments out of a stylesheet: they are for who writes it, and readers would load them.
enum StyleComments {
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        out += bytes[index...index + 1]
        index += 2
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "*")
      {
        // Past the star too: `/*/` only opens.
        index += 3
        while index < bytes.count,
          !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*"))
        { index += 1 }
        index += 1
        // A comment may be between two words that would become one.
        out.append(UInt8(ascii: " "))
        continue
      }
      // What means nothing here goes on to the next character that may.
      let start = index
      index += 1
      while index < bytes.count, !mayMatter(bytes[index]) { index += 1 }
      out += bytes[start..<index]
    }
    return out
  }

  /// Whether a byte may begin or end a comment, an escape or a text.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
