/// What tells from the lengths of words and sentences how hard a text is.
package enum ReadingFormula: Sendable {
  /// Kincaid and others, 1975: the years of school in the United States that it takes.
  case fleschKincaid
  /// Szigriszt Pazos, 1993, with the scale INFLESZ: from 0, very hard, to 100.
  case szigriszt

  /// Nil for a language that none is known for here.
  package init?(language: String) {
    switch language.split(separator: "-").first {
    case "en": self = .fleschKincaid
    case "es": self = .szigriszt
    default: return nil
    }
  }

  func score(_ measure: Measure) -> Double {
    guard measure.sentences > 0, measure.words > 0 else { return 0 }
    let sentence = Double(measure.words) / Double(measure.sentences)
    let word = Double(measure.syllables) / Double(measure.words)
    return switch self {
    case .fleschKincaid: 0.39 * sentence + 11.8 * word - 15.59
    case .szigriszt: 206.835 - 62.3 * word - sentence
    }
  }

  /// INFLESZ calls what has less than this "somewhat hard".
  static let leastSzigriszt = 55.0

  func isHarder(_ left: Measure, _ right: Measure) -> Bool {
    self == .fleschKincaid ? score(left) > score(right) : score(left) < score(right)
  }

  func isTooHard(_ measure: Measure, _ rules: ReadabilityRules) -> Bool {
    switch self {
    case .fleschKincaid: Self.tenths(score(measure)) > rules.maxGrade * 10
    case .szigriszt: score(measure) < Self.leastSzigriszt
    }
  }

  /// Too hard, or so nearly that one sentence more may make it so.
  func isNearlyTooHard(_ measure: Measure, _ rules: ReadabilityRules) -> Bool {
    switch self {
    case .fleschKincaid: Self.tenths(score(measure)) > rules.maxGrade * 10 - 10
    case .szigriszt: score(measure) < Self.leastSzigriszt + 5
    }
  }

  /// What a score counts.
  var unit: String {
    self == .fleschKincaid ? "years of school" : "points for ease"
  }

  /// A score as it is shown: with one digit after the point.
  static func text(_ score: Double) -> String {
    let tenths = tenths(score)
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func tenths(_ score: Double) -> Int { Int((score * 10).rounded()) }
}
