/// What the length of a message is counted in.
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
  /// `sms` counts UTF-16 units when the text does not fit GSM-7.
  package func length(of text: String) -> Int {
    switch self {
    case .chars, .sms: text.unicodeScalars.count
    case .words: Self.words(text)
    case .seconds: (Self.words(text) * 60 + 149) / 150
    }
  }

  static func words(_ text: String) -> Int {
    var count = 0
    var inside = false
    for byte in text.utf8 {
      let isSpace = byte == 32 || (byte >= 9 && byte <= 13)
      if !isSpace, !inside { count += 1 }
      inside = !isSpace
    }
    return count
  }
}
