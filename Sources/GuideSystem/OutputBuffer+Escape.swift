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
