internal import GuideTemplate

/// A group of questions.
struct CategoryView: TemplateRecord {
  static let recordName = "question category"
  static let sample = CategoryView(id: "", title: "", why: [], questions: [])

  var id: String
  var title: String
  var why: [UInt8]
  var questions: [QuestionView]
  /// The language of its words, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The group's id, which is its anchor too.")
    fields.text("title", title, help: "The heading.")
    fields.html("why", why, help: "Why it is worth asking about.")
    fields.list("questions", questions, help: "The questions.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}
