/// Unquoted words that YAML readers take for something other than text.
enum PlainScalarTrap {
  case yesNo, number, time

  /// - Parameter text: an unquoted value. Nil when every reader takes it for text.
  init?(_ text: String) {
    if let word = Self(word: text) {
      self = word
      return
    }
    if CoreSchema.integer(text) != nil {
      self = .number
      return
    }
    var digits = 0
    var dots = 0
    var colons = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "_") where digits > 0: break
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if digits == 0 { return nil }
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if index > 0 { return nil }
      default: return nil
      }
    }
    if digits == 0 { return nil }
    if colons > 0 { self = .time } else if dots <= 1 { self = .number } else { return nil }
  }

  private init?(word: String) {
    // Most values are longer than any of these words, and need not be lowercased.
    if word.utf8.count > 5 { return nil }
    switch word.lowercased() {
    case "yes", "no", "on", "off", "true", "false", "y", "n": self = .yesNo
    case ".inf", ".nan", "-.inf", "+.inf": self = .number
    default: return nil
    }
  }

  var fault: ContentFault {
    switch self {
    case .yesNo: .unquotedYesNo
    case .number: .unquotedNumber
    case .time: .unquotedTime
    }
  }

  /// What it is taken for, for a message.
  var reading: String {
    switch self {
    case .yesNo: "true or false"
    case .number: "a number"
    case .time: "a number of seconds"
    }
  }
}
