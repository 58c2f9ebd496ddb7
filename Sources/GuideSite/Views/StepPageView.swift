internal import GuideTemplate

/// A page within a step of a journey.
struct StepPageView: TemplateRecord {
  static let recordName = "page of a step"
  static let sample = StepPageView(title: "", address: "", isCurrent: false)

  var title: String
  var address: String
  var isCurrent: Bool
  /// The language of the title and of the page, when it is not this page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The page's title.")
    fields.address("address", address, help: "Where it is.")
    fields.flag("is_current", isCurrent, help: "Whether it is this page.")
    fields.text(
      "language", language,
      help: "The language of the title and of the page, when it is not this page's.")
  }
}
