/// The rules for ids.
package enum Identifier {
  /// Small letters, digits and hyphens, beginning with a letter; 2 to 64 of them.
  package static func isValid(_ text: String) -> Bool {
    isValid(text, joiner: UInt8(ascii: "-"), 64)
  }

  /// Small letters, digits and underscores, beginning with a letter; 2 to 40 of them.
  static func isFieldName(_ text: String) -> Bool {
    isValid(text, joiner: UInt8(ascii: "_"), 40)
  }

  private static func isValid(_ text: String, joiner: UInt8, _ longest: Int) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 2, bytes.count <= longest, let first = bytes.first,
      isSmallLetter(first)
    else { return false }
    return bytes.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == joiner }
  }

  /// An id made from what was written: `First steps!` gives `first-steps`.
  package static func repair(_ text: String, joiner: String) -> String? {
    var words: [String] = [""]
    for byte in text.lowercased().utf8 {
      if isSmallLetter(byte) || isDigit(byte) {
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: joiner)
    guard id.utf8.count >= 2, let first = id.utf8.first, isSmallLetter(first) else { return nil }
    return String(id.prefix(64))
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
