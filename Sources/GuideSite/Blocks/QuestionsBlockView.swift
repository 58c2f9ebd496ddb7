internal import GuideTemplate

/// Questions within an article.
struct QuestionsBlockView: TemplateRecord {
  static let recordName = "questions block"
  static let sample = QuestionsBlockView(title: nil, questions: [], minutes: 0)

  var title: String?
  var questions: [QuestionView]
  var minutes: Int

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title that the author gave it.")
    fields.list("questions", questions, help: "The questions.")
    fields.number("minutes", minutes, help: "How many minutes they take together.")
  }
}
