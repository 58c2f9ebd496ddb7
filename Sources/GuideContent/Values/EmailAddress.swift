/// The rules for e-mail addresses: the plain form that offices use, not all that mail allows.
enum EmailAddress {
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(isOfName) else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// The address within what was written.
  ///
  /// That is without `mailto:`, a name and brackets around it, or blanks beside its @. What comes out
  /// may be no address still.
  static func repair(_ text: String) -> String {
    var text = text.trimmingBlanks()
    if let open = text.lastIndex(of: "<"), text.last == ">" {
      text = String(text[text.index(after: open)...].dropLast())
    }
    if text.hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    for sign in [" [at] ", "[at]", " (at) ", "(at)", " at ", " @ ", " @", "@ "] {
      text = text.replacing(sign, with: "@")
    }
    return text.trimmingBlanks()
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isWord(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
