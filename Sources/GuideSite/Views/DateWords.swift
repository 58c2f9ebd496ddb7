internal import GuideContent

/// Days in words, in the languages that guide knows the months of.
enum DateWords {
  /// `November 23, 2026`, `23 de noviembre de 2026`; `2026-11-23` in other languages.
  static func text(_ day: Day, _ language: String) -> String {
    switch language.prefix(while: { $0 != "-" }) {
    case "en": "\(english[day.month - 1]) \(day.day), \(day.year)"
    case "es": "\(day.day) de \(spanish[day.month - 1]) de \(day.year)"
    case "ar": "\(day.day) \(arabic[day.month - 1]) \(day.year)"
    default: day.description
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
  private static let arabic = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
  ]
}
