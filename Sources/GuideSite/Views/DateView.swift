internal import GuideContent
internal import GuideTemplate

/// A day, for people and for machines.
struct DateView: TemplateRecord {
  static let recordName = "date"
  static let sample = DateView(.epoch, language: "en")

  let day: Day
  let language: String

  init(_ day: Day, language: String) {
    self.day = day
    self.language = language
  }

  func write(to fields: inout RecordWriter) {
    fields.text("iso", day.description, help: "Year, month and day, as in 2026-11-23.")
    fields.text("text", DateWords.text(day, language), help: "The day in words.")
  }
}
