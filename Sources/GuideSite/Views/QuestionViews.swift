package import GuideContent
package import GuideTemplates

/// A question to ask.
package struct QuestionView: TemplateRecord {
  package static let recordName = "question"
  package static let sample = QuestionView(
    .placeholder, address: "", why: nil, care: nil, language: nil)

  package let question: Question
  package let address: String
  package let why: [UInt8]?
  package let care: [UInt8]?
  package let language: String?

  package init(
    _ question: Question, address: String, why: [UInt8]?, care: [UInt8]?, language: String?
  ) {
    self.question = question
    self.address = address
    self.why = why
    self.care = care
    self.language = language
  }

  package func write(to fields: inout RecordWriter) {
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
    fields.address("address", address, help: "Where it is on this site.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

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

/// A question that families ask, with its answer.
package struct FAQEntryView: TemplateRecord {
  package static let recordName = "frequent question"
  package static let sample = FAQEntryView(
    id: "", question: "", answer: [], audience: [], page: nil, language: nil)

  package var id: String
  package var question: String
  package var answer: [UInt8]
  package var audience: [String]
  package var page: LinkView?
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The entry's id, which is its anchor too.")
    fields.text("question", question, help: "The question.")
    fields.html("answer", answer, help: "The answer, in paragraphs.")
    fields.list("audience", audience, help: "Who asks it, as in `parent`.")
    fields.record("page", page, help: "Where more about it is.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

/// A word of the glossary.
package struct TermView: TemplateRecord {
  package static let recordName = "glossary term"
  package static let sample = TermView(
    id: "", term: "", definition: [], aliases: [], see: [], language: nil)

  package var id: String
  package var term: String
  package var definition: [UInt8]
  package var aliases: [String]
  package var see: [LinkView]
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The term's id, which is its anchor too.")
    fields.text("term", term, help: "The word.")
    fields.html("definition", definition, help: "What it means.")
    fields.list("aliases", aliases, help: "Other words for the same.")
    fields.list("see", see, help: "Terms that belong with it.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
