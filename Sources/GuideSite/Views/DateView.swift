package import GuideContent
package import GuideTemplates

/// A day, for people and for machines.
package struct DateView: TemplateRecord {
  package static let recordName = "date"
  package static let sample = DateView(.epoch, language: "en")

  package let day: Day
  package let language: String

  package init(_ day: Day, language: String) {
    self.day = day
    self.language = language
  }

  package func write(to fields: inout RecordWriter) {
    fields.text("iso", day.description, help: "Year, month and day, as in 2026-11-23.")
    fields.text("text", DateWords.text(day, language), help: "The day in words.")
  }
}

/// Days in words, in the languages that guide knows the months of.
enum DateWords {
  /// `November 23, 2026`, `23 de noviembre de 2026`, `2026年11月23日`; `2026-11-23` in other languages.
  static func text(_ day: Day, _ language: String) -> String {
    switch language.prefix(while: { $0 != "-" }) {
    case "en": "\(english[day.month - 1]) \(day.day), \(day.year)"
    case "es": "\(day.day) de \(spanish[day.month - 1]) de \(day.year)"
    case "ar": "\(day.day) \(arabic[day.month - 1]) \(day.year)"
    case "fr": "\(day.day == 1 ? "1er" : "\(day.day)") \(french[day.month - 1]) \(day.year)"
    case "vi": "ngày \(day.day) tháng \(day.month) năm \(day.year)"
    case "zh": "\(day.year)年\(day.month)月\(day.day)日"
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
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]
  private static let arabic = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
  ]
}
