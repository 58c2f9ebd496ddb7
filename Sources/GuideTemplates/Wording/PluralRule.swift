/// Which plural form goes with a whole number in a language.
///
/// The rules are those of Unicode's CLDR for whole numbers; its compact forms for millions are left
/// out. A language that is not listed counts as English does.
package enum PluralRule: Sendable {
  /// 1, and everything else: English, Spanish, German, Italian…
  case oneOther
  /// 0 and 1, and everything else: French, Portuguese, Hindi…
  case zeroOneOther
  /// One form for every number: Chinese, Japanese, Korean, Vietnamese, Thai…
  case other
  case russian
  case polish
  case czech
  case arabic

  package init(language: String) {
    switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "fr", "pt", "hi", "bn", "fa", "hy", "am", "gu", "kn", "zu": self = .zeroOneOther
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "my", "lo": self = .other
    case "ru", "uk", "be", "sr", "hr", "bs": self = .russian
    case "pl": self = .polish
    case "cs", "sk": self = .czech
    case "ar": self = .arabic
    default: self = .oneOther
    }
  }

  /// The forms that a word needs, in the order of their names.
  package var forms: [PluralForm] {
    switch self {
    case .oneOther, .zeroOneOther: [.one, .other]
    case .other: [.other]
    case .russian: [.one, .few, .many, .other]
    case .polish: [.one, .few, .many, .other]
    case .czech: [.one, .few, .other]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  package func form(for number: Int) -> PluralForm {
    let number = number.magnitude
    let (tens, hundreds) = (number % 10, number % 100)
    switch self {
    case .oneOther: return number == 1 ? .one : .other
    case .zeroOneOther: return number <= 1 ? .one : .other
    case .other: return .other
    case .russian:
      if tens == 1, hundreds != 11 { return .one }
      return 2...4 ~= tens && !(12...14 ~= hundreds) ? .few : .many
    case .polish:
      if number == 1 { return .one }
      return 2...4 ~= tens && !(12...14 ~= hundreds) ? .few : .many
    case .czech: return number == 1 ? .one : 2...4 ~= number ? .few : .other
    case .arabic:
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return 3...10 ~= hundreds ? .few : 11...99 ~= hundreds ? .many : .other
      }
    }
  }
}

/// The names of plural forms, as Unicode's CLDR has them.
package enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}
