extension StringProtocol {
  /// Without the spaces, tabs and line ends at both ends.
  func trimmingBlanks() -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    let text = Substring(self)
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}

/// What a reader sees of a text.
enum VisibleText {
  /// False for text of nothing but white space and zero-width characters.
  static func isThere(in text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.value > 0x20, scalar.value < 0x7F { return true }
      let properties = scalar.properties
      // The Braille pattern without a dot is not white space to Unicode, but looks like it.
      return scalar.value != 0x2800 && !properties.isWhitespace
        && !properties.isDefaultIgnorableCodePoint
        && properties.generalCategory != .control && properties.generalCategory != .format
    }
  }

  /// The text without blanks at its ends, and with one space for every line end in it.
  static func onOneLine(_ text: String) -> String {
    let bytes = text.utf8
    let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    guard let first = bytes.first, let last = bytes.last else { return text }
    let hasLines = bytes.contains { $0 == 10 || $0 == 13 }
    if !isBlank(first), !isBlank(last), !hasLines { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Lowercase letters and digits of the Latin alphabet, for ids.
enum PlainLetters {
  /// What a scalar is without its accents, as in `u` for `ü`; nil when it has no such letter.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ø": return "o"
    case "ł": return "l"
    case "ı": return "i"
    default: break
    }
    // As in LATIN SMALL LETTER U WITH DIAERESIS.
    let start = "LATIN SMALL LETTER "
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix(start) else {
      return nil
    }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    guard letter.utf8.count == 1, name.dropFirst(start.count + 1).hasPrefix(" WITH ") else {
      return nil
    }
    return letter.lowercased()
  }

  /// True for an accent that stands by itself after its letter.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }
}
