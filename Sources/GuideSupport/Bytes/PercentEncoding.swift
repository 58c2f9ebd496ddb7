/// `%C3%A9` for `é`: how an address holds bytes that it may not have as they are (RFC 3986).
package enum PercentEncoding {
  /// A path or a fragment as an address has it; slashes stay.
  ///
  /// `%` is escaped too: the text is what a file or an id is called, not an address already.
  ///
  /// - Parameter characters: what stays besides letters and digits: the characters that mean nothing else in a
  ///   path and in a fragment.
  package static func encoded(_ text: String, keeping characters: String = "-._~/!$()*,;=:@")
    -> String
  {
    func isPlain(_ byte: UInt8) -> Bool { byte.isAlphanumeric || characters.utf8.contains(byte) }
    if text.utf8.allSatisfy(isPlain) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes that an address stands for; a `%` without two digits after it stays.
  package static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let high = digits.first.flatMap(value),
        let low = digits.dropFirst().first.flatMap(value)
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  package static func decoded(_ text: String) -> String {
    if !text.utf8.contains(UInt8(ascii: "%")) { return text }
    return String(decoding: decoded(text.utf8), as: UTF8.self)
  }

  /// The text that an address stands for; nil for half an escape, or for what is no UTF-8.
  package static func text(of bytes: some Collection<UInt8>) -> String? {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else { continue }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ value($0) != nil }) else { return nil }
      rest = rest.dropFirst(2)
    }
    return String(validating: decoded(bytes), as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
