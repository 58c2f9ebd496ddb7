internal import GuideTemplate

/// A question that families ask, with its answer.
struct FAQEntryView: TemplateRecord {
  static let recordName = "frequent question"
  static let sample = FAQEntryView(
    id: "", question: "", answer: [], audience: [], page: nil, language: nil)

  var id: String
  var question: String
  var answer: [UInt8]
  var audience: [String]
  var page: LinkView?
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The entry's id, which is its anchor too.")
    fields.text("question", question, help: "The question.")
    fields.html("answer", answer, help: "The answer, in paragraphs.")
    fields.list("audience", audience, help: "Who asks it, as in `parent`.")
    fields.record("page", page, help: "Where more about it stands.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
