internal import GuideSupport

/// Finds references of HTML, such as `&nbsp;`, that a reader would see as they were typed.
///
/// In Markdown these are the ones without their semicolon; a plain text has no others.
package struct TypedReference: Equatable, Sendable {
  /// How many bytes it has.
  package var length: Int
  /// The character that is meant; nil for a number that is no character.
  package var sign: Character?
  /// True when its name is a word as well, as in “cut &copy”: then something else may be meant.
  package var isWord: Bool
  package var hasSemicolon: Bool

  /// The reference that begins at a `&`; nil when there is none, or when it belongs to an address.
  package init?(in bytes: ArraySlice<UInt8>, at start: Int) {
    let rest = bytes[(start + 1)...].prefix(12)
    let isNumber = rest.first == UInt8(ascii: "#")
    let body = rest.dropFirst(isNumber ? 1 : 0).prefix(while: Self.isNameByte)
    let name = String(decoding: body, as: UTF8.self)
    let next = body.endIndex < bytes.endIndex ? bytes[body.endIndex] : 0
    hasSemicolon = next == UInt8(ascii: ";")
    if isNumber {
      let digits = name.first == "x" || name.first == "X" ? name.dropFirst() : Substring(name)
      guard (2...6).contains(digits.utf8.count),
        let number = UInt32(digits, radix: digits.utf8.count < name.utf8.count ? 16 : 10)
      else { return nil }
      sign = Unicode.Scalar(number).map(Character.init)
      isWord = false
      length = 2 + name.utf8.count
    } else if let found = Self.signs[name] {
      sign = found
      isWord = Self.words.contains(name)
      length = 1 + name.utf8.count
    } else if name.hasPrefix("nbsp") {
      // No word begins so: the next word follows at once.
      (sign, isWord, hasSemicolon, length) = ("\u{A0}", false, false, 5)
    } else {
      return nil
    }
    if hasSemicolon { length += 1 }
    if next == UInt8(ascii: "=") || Self.isInAddress(bytes[..<start]) { return nil }
  }

  /// What to write instead of it.
  ///
  /// - Parameters:
  ///   - written: the reference as it is in the text.
  ///   - isMarkdown: whether its text is Markdown, which takes references with a semicolon.
  package func advice(for written: String, isMarkdown: Bool) -> String {
    var ways = isMarkdown ? ["`\(written);`"] : []
    if let sign { ways.append(sign == "\u{A0}" ? "a plain space" : "`\(sign)` itself") }
    if ways.isEmpty { ways = ["the sign itself"] }
    let isDoubtful = isWord && !hasSemicolon
    return "Write \(ways.joined(separator: ", or "))."
      + (isDoubtful ? " If the word is meant, put a space after the `&`." : "")
  }

  /// True when the word that ends here is an address with values behind a `?`.
  package static func isInAddress(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.suffix(500).reversed().prefix { $0 > 0x20 }
    return word.contains(UInt8(ascii: "?")) && word.first != UInt8(ascii: "?")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric
  }

  private static let words: Set<String> = [
    "copy", "reg", "trade", "times", "bull", "euro", "deg", "pound",
  ]

  /// The names that web pages and programs write most; others are too rare, or are words.
  private static let signs: [String: Character] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "iexcl": "¡", "iquest": "¿", "ordf": "ª",
    "ordm": "º", "frac12": "½", "frac14": "¼", "frac34": "¾", "middot": "·", "rarr": "→",
    "copy": "©", "reg": "®", "trade": "™", "times": "×", "bull": "•", "euro": "€", "deg": "°",
    "pound": "£",
    "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "ccedil": "ç", "agrave": "à", "egrave": "è",
    "ecirc": "ê", "szlig": "ß", "Aacute": "Á", "Eacute": "É", "Iacute": "Í", "Oacute": "Ó",
    "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü", "Ouml": "Ö", "Auml": "Ä", "Ccedil": "Ç",
  ]
}
