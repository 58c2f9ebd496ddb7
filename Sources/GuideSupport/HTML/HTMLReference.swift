/// Character references of HTML, such as `&amp;` and `&#39;`: how text is written into a page, and
/// read from it.
package enum HTMLReference {
  /// What a byte of text is written as within HTML; nil for one that is written as it is.
  ///
  /// - Parameter apostrophe: what `'` is written as. CommonMark leaves it as it is, and its values
  ///   are between double quotes.
  @inline(__always)
  package static func written(_ byte: UInt8, apostrophe: StaticString? = "&#39;") -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): apostrophe
    default: nil
    }
  }

  /// Text as it is written into HTML.
  package static func escaped(_ text: String) -> String {
    var out = OutputBuffer(capacity: text.utf8.count + 16)
    out.appendEscaped(text)
    return out.text
  }

  /// The character that the reference at an offset stands for, and the length of the reference; nil
  /// when there is none.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    var end = start + 1
    while end < bytes.count, isName(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return scalar(named: name).map { ($0, end + 1 - start) }
  }

  /// Bytes with their references undone, once, as a browser does it.
  package static func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = read(bytes, at: index) {
        out += Array(String(scalar).utf8)
        index += length
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  package static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBytes { decoded($0) }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte.isAlphanumeric
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}
