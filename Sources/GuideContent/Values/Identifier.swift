internal import GuideSystem

/// The rules for ids.
package enum Identifier {
  /// Small letters, digits and hyphens, beginning with a letter; 2 to 64 of them.
  ///
  /// Names of Windows devices are none: no folder on such a computer can be called so.
  package static func isValid(_ text: String) -> Bool {
    isValid(text, joiner: UInt8(ascii: "-"), 64) && !DeviceName.isReserved(text)
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
  ///
  /// Accents go, as in `uber-uns` for `Über uns`; nil for what has letters of another script.
  package static func repair(_ text: String, joiner: String) -> String? {
    var words: [String] = [""]
    for scalar in text.lowercased().unicodeScalars {
      if let letters = PlainLetters.of(scalar) {
        words[words.count - 1] += letters
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return nil
      } else if !PlainLetters.isMark(scalar), words.last?.isEmpty == false {
        words.append("")
      }
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: joiner)
    guard id.utf8.count >= 2, id.utf8.count <= 64, let first = id.utf8.first,
      isSmallLetter(first), !DeviceName.isReserved(id)
    else { return nil }
    return id
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
