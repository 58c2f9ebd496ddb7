extension OutputBuffer {
  /// Appends bytes as Base64 (RFC 4648).
  package mutating func appendBase64(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let group =
        Int(bytes[index]) << 16 | (left > 1 ? Int(bytes[index + 1]) << 8 : 0)
        | (left > 2 ? Int(bytes[index + 2]) : 0)
      append(Self.base64[group >> 18])
      append(Self.base64[group >> 12 & 63])
      append(left > 1 ? Self.base64[group >> 6 & 63] : UInt8(ascii: "="))
      append(left > 2 ? Self.base64[group & 63] : UInt8(ascii: "="))
      index += 3
    }
  }

  private static let base64 = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

/// Escaping works on bytes: a quote followed by a combining mark is one `Character`, and code
/// that looks at `Character`s lets that quote through.
extension OutputBuffer {
  /// Appends text for HTML content and for quoted attribute values: `& < > "` and `'`.
  package mutating func appendEscaped(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) != nil { return }
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    while true {
      index = ByteLanes.skipWords(bytes, from: index)
      if index >= bytes.count { break }
      let entity: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default:
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      append(entity)
      index += 1
      clean = index
    }
    append(UnsafeBufferPointer(rebasing: bytes[clean..<bytes.count]))
  }
}

extension OutputBuffer {
  /// Appends text as a JSON string, for files that are read by programs only.
  package mutating func appendJSON(_ text: [UInt8]) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case 0..<0x20, 0x7F: append(UInt8(ascii: " "))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
