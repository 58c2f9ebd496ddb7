/// How long a message may be.
package struct LengthLimit: Record {
  package static let recordName = "limit"
  package static let recordHelp = "How long a message may be."

  package let unit: LengthUnit
  package let most: Int
  package let note: String?
  package let verifiedOn: Day?

  package init(from fields: inout Fields) {
    unit = fields.required("unit", .choice(of: LengthUnit.self), help: "What is counted.")
    most = fields.required("max", .integer(1...10_000), help: "The most that is allowed.")
    note = fields.optional("note", .text(1...160), help: "When another limit holds.")
    verifiedOn = fields.optional(
      "verified_on", .date, help: "When somebody last checked the limit.")
  }
}

/// What the length of a message is counted in.
///
/// The page of a message (`scripts/message.js` of the theme) and the worksheet (`core/counting.js`)
/// count again while somebody writes. `Tests/Fixtures/message-lengths.json` keeps the three together.
package enum LengthUnit: String, Choice {
  case chars, words, seconds, sms

  package var help: String {
    switch self {
    case .chars: "Characters, spaces among them."
    case .words: "Words."
    case .seconds: "Seconds of speaking, at 150 words a minute."
    case .sms: "Characters of one text message; a curly quote or an emoji makes it shorter."
    }
  }

  /// The length of a text in this unit.
  ///
  /// Blanks at its end do not count. A text message that has only characters of GSM-7 is counted in these, of which a few are two;
  /// any other in units of UTF-16.
  package func length(of text: String) -> Int {
    let scalars = Self.trimmed(text)
    switch self {
    case .chars: return scalars.count
    case .words: return Self.words(scalars)
    case .seconds: return (Self.words(scalars) * 60 + 149) / 150
    case .sms:
      return Self.isGSM(scalars)
        ? scalars.reduce(0) { $0 + Self.gsmSigns($1) }
        : scalars.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    }
  }

  /// The most that this text may have where the limit is `limit`.
  ///
  /// Where 160 characters of GSM-7 go into a text message, only 70 of another alphabet do.
  package func most(for text: String, limit: Int) -> Int {
    self == .sms && !Self.isGSM(Self.trimmed(text)) ? limit * 70 / 160 : limit
  }

  private static func trimmed(_ text: String) -> [Unicode.Scalar] {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return scalars
  }

  private static func words(_ scalars: [Unicode.Scalar]) -> Int {
    var count = 0
    var inside = false
    for scalar in scalars {
      // Looking ASCII up among the properties of Unicode takes most of the time.
      let isSpace =
        scalar.value < 0x80
        ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      if !isSpace, !inside { count += 1 }
      inside = !isSpace
    }
    return count
  }

  // MARK: GSM-7

  private static func isGSM(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.allSatisfy { gsmSigns($0) > 0 }
  }

  /// How many signs of GSM-7 a scalar is sent as; 0 for one that the alphabet does not have.
  private static func gsmSigns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    // Most of a message, for which nothing has to be looked up.
    case "a"..."z", "A"..."Z", "0"..."9", " ": 1
    default: gsm.contains(scalar) ? 1 : gsmDouble.contains(scalar) ? 2 : 0
    }
  }

  /// The alphabet of GSM 03.38.
  private static let gsm = Set(
    """
    @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
    ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà
    """.unicodeScalars)

  /// Its characters that are sent as two.
  private static let gsmDouble = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
