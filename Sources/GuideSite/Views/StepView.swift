internal import GuideTemplate

/// A step of a journey.
struct StepView: TemplateRecord {
  static let recordName = "step"
  static let sample = StepView(
    id: "", number: 0, title: "", isOptional: false, isCurrent: false, pages: [], worksheet: nil)

  var id: String
  var number: Int
  var title: String
  var isOptional: Bool
  var isCurrent: Bool
  var pages: [StepPageView]
  /// Where the worksheet has this step.
  var worksheet: String?
  /// The language of its title, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The step's id.")
    fields.number("number", number, help: "Its number, from 1.")
    fields.text("title", title, help: "What the reader does in it.")
    fields.flag("is_optional", isOptional, help: "Whether it can be left out.")
    fields.flag("is_current", isCurrent, help: "Whether this page belongs to it.")
    fields.list("pages", pages, help: "Its pages, in order.")
    fields.address("worksheet", worksheet, help: "Where the worksheet has this step.")
    fields.text("language", language, help: "The language of its title, when it is not the page's.")
  }
}
