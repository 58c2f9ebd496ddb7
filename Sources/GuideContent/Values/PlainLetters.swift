/// Small letters and digits of the Latin alphabet, for ids.
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
