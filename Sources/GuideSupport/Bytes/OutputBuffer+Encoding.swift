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
      guard let entity = HTMLReference.written(bytes[index]) else {
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
  /// Appends text as a JSON string.
  ///
  /// Whole runs of bytes that stand for themselves are copied at once.
  ///
  /// - Parameter isInPage: for data within a page, which `</script` would end.
  package mutating func appendJSON(
    _ text: UnsafeBufferPointer<UInt8>, isInPage: Bool = false
  ) {
    append(UInt8(ascii: "\""))
    var clean = 0
    var index = 0
    while let base = text.baseAddress, index < text.count {
      if index &+ 16 <= text.count, ByteBlocks.areJSON(base + index) {
        index &+= 16
        continue
      }
      let end = min(index &+ 16, text.count)
      while index < end, !Self.isEscaped(text[index], isInPage: isInPage) { index &+= 1 }
      if index == end { continue }
      append(UnsafeBufferPointer(rebasing: text[clean..<index]))
      appendJSONEscape(text[index])
      index &+= 1
      clean = index
    }
    append(UnsafeBufferPointer(rebasing: text[clean..<text.count]))
    append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8, isInPage: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: true
    case UInt8(ascii: "<"): isInPage
    default: false
    }
  }

  package mutating func appendJSON(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendJSON($0) }
  }

  private mutating func appendJSONEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      append("\\u00")
      append(Self.hexadecimal[Int(byte >> 4)])
      append(Self.hexadecimal[Int(byte & 15)])
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
