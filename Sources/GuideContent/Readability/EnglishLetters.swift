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

  /// The one beginning of words, with the syllables that it has more, that can be this word's:
  /// vowels that are spoken apart, or together against the rules.
  ///
  /// Told by four letters at once, for every word is looked up.
  static func part(beginning word: UnsafeBufferPointer<UInt8>) -> (StaticString, Int)? {
    let four = word[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return switch four {
    case 0x63726561: ("crea", 1)
    case 0x61726561: ("area", 1)
    case 0x69646561: ("idea", 1)
    case 0x7265616c: ("reali", 1)
    case 0x72656163: ("react", 1)
    case 0x74686561: ("theat", 1)
    case 0x706f656d: ("poem", 1)
    case 0x706f6574: ("poet", 1)
    case 0x65766572: ("every", -1)
    case 0x64696666: ("different", -1)
    case 0x696e7465: ("interest", -1)
    case 0x62757369: ("business", -1)
    case 0x636f6f70: ("coop", 1)
    case 0x6675656c: ("fuel", 1)
    case 0x63727565: ("cruel", 1)
    case 0x666c7569: ("fluid", 1)
    case 0x7275696e: ("ruin", 1)
    case 0x70656f70: ("people", -1)
    case 0x736f6d65: ("someone", -1)
    case 0x6576656e: ("evening", -1)
    case 0x736f7068: ("sophomore", -1)
    case 0x7765646e: ("wednes", -1)
    case 0x68756e64: ("hundred", 1)
    case 0x61726775: ("argue", 1)
    default: nil
    }
  }
}
