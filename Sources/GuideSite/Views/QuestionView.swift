internal import GuideContent
internal import GuideTemplate

/// A question to ask.
struct QuestionView: TemplateRecord {
  static let recordName = "question"
  static let sample = QuestionView(
    .placeholder, address: "", why: nil, care: nil, language: nil)

  let question: Question
  let address: String
  let why: [UInt8]?
  let care: [UInt8]?
  let language: String?

  init(_ question: Question, address: String, why: [UInt8]?, care: [UInt8]?, language: String?) {
    self.question = question
    self.address = address
    self.why = why
    self.care = care
    self.language = language
  }

  func write(to fields: inout RecordWriter) {
    fields.text("id", question.id, help: "The question's id, which is its anchor too.")
    fields.text("text", question.text, help: "The question.")
    fields.text("category", question.category, help: "The id of its group.")
    fields.number("minutes", question.minutes, help: "How many minutes an answer takes.")
    fields.list(
      "stages", question.stages.filter { $0 != .any }.map(\.rawValue),
      help: "Who answers it best: `e2`, `e5`, `e10`, `x`; empty for anybody.")
    fields.list(
      "modes", question.modes.filter { $0 != .any }.map(\.rawValue),
      help:
        "In which conversations it works: `phone`, `video`, `in-person`, `email`; empty for all.")
    fields.flag("is_starter", question.isStarter, help: "Whether it is in the starter set.")
    fields.html("why", why, help: "Why it is worth asking.")
    fields.list("followups", question.followups, help: "What to ask next.")
    fields.html("care", care, help: "What to mind when asking.")
    fields.address("address", address, help: "Where it stands on this site.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
