/// What the rules for syllables look things up in.
enum EnglishLetters {
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Letters after which `ien` is spoken apart: client, science, experience, audience, lenient.
  static func breaksBeforeIEN(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "n"),
      UInt8(ascii: "r"):
      true
    default: false
    }
  }

  /// Endings before which an `e` is not heard.
  static let silentBefore: [StaticString] = [
    "ly", "ful", "fully", "less", "ness", "ment", "thing", "time", "times", "one", "body",
    "where", "work", "mate", "town", "room", "sheet", "site", "line", "keeping",
    "mail", "book", "hand", "ty",
  ]

  /// Beginnings of words whose vowels are spoken apart, or together against the rules.
  static let parts: [(StaticString, Int)] = [
    ("crea", 1), ("area", 1), ("idea", 1), ("reali", 1), ("react", 1), ("theat", 1),
    ("poem", 1), ("poet", 1), ("every", -1), ("different", -1), ("interest", -1),
    ("business", -1), ("cooperat", 1), ("coop", 1), ("fuel", 1), ("cruel", 1),
    ("fluid", 1), ("ruin", 1), ("people", -1), ("someone", -1),
    ("evening", -1), ("sophomore", -1), ("wednes", -1), ("hundred", 1), ("argue", 1),
  ]
}
