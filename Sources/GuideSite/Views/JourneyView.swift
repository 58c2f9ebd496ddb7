internal import GuideTemplate

/// A way through the guide, and where on it this page is.
struct JourneyView: TemplateRecord {
  static let recordName = "journey"
  static let sample = JourneyView(
    id: "", title: "", summary: "", audience: "", here: 0, count: 0, steps: [], language: nil)

  var id: String
  var title: String
  var summary: String
  var audience: String
  /// The number of the step that this page belongs to; 0 for none.
  var here: Int
  var count: Int
  var steps: [StepView]
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The journey's id.")
    fields.text("title", title, help: "Its heading.")
    fields.text("summary", summary, help: "Where it leads.")
    fields.text("audience", audience, help: "`parent`, `student`, `host` or `staff`.")
    fields.number("here", here, help: "The number of this page's step; 0 when it has none.")
    fields.number("count", count, help: "How many steps there are.")
    fields.list("steps", steps, help: "The steps, in order.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
