internal import GuideSupport

/// Names a page of the site.
package struct PageReference: Hashable, Sendable, CustomStringConvertible {
  package let kind: ReferenceKind
  package let id: String

  /// An article or a page that guide makes itself.
  package init(page id: String) { self.init(kind: .page, id: id) }

  init(kind: ReferenceKind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `what-it-is`, `page:what-it-is`, `bank:core`, `checklist:before` or `template:nudge`.
  package init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      self.init(kind: .page, id: text)
      return
    }
    guard let kind = ReferenceKind(rawValue: String(text[..<colon])),
      [.page, .bank, .checklist, .template].contains(kind)
    else { return nil }
    // A space after the colon is a slip of the hand.
    self.init(kind: kind, id: text[text.utf8.index(after: colon)...].trimmingBlanks())
  }

  package var description: String { kind == .page ? id : "\(kind.rawValue):\(id)" }
}

/// The rules for ids.
package enum Identifier {
  /// Lowercase letters, digits and hyphens, beginning with a letter; 2 to 64 of them.
  ///
  /// Names of Windows devices are none: no folder on such a computer can be called so.
  package static func isValid(_ text: String) -> Bool {
    isValid(text, joiner: UInt8(ascii: "-"), 64) && !DeviceName.isReserved(text)
  }

  /// Lowercase letters, digits and underscores, beginning with a letter; 2 to 40 of them.
  static func isFieldName(_ text: String) -> Bool {
    isValid(text, joiner: UInt8(ascii: "_"), 40)
  }

  private static func isValid(_ text: String, joiner: UInt8, _ longest: Int) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 2, bytes.count <= longest, let first = bytes.first,
      isSmallLetter(first)
    else { return false }
    return bytes.allSatisfy { isSmallLetter($0) || $0.isDigit || $0 == joiner }
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
}
