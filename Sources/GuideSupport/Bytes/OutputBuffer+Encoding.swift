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
    text.withUnsafeBufferPointer { appendJSON($0) }
  }

  /// Appends text as a JSON string, for files that are read by programs only.
  package mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var clean = 0
    var index = 0
    while true {
      index = ByteLanes.skipWords(text, from: index)
      if index >= text.count { break }
      let byte = text[index]
      index += 1
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F {
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[clean..<(index - 1)]))
      clean = index
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      default: append(UInt8(ascii: " "))
      }
    }
    append(UnsafeBufferPointer(rebasing: text[clean..<text.count]))
    append(UInt8(ascii: "\""))
  }
}
