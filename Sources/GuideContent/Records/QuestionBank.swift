package import GuideDiagnostics

/// Questions to choose from: a file of `questions/`.
package struct QuestionBank: FileRecord {
  package static let kind = "question_bank"
  package static let usualPath = "questions/*.yaml"
  package static let recordName = "question bank"
  package static let recordHelp = "Questions to choose from, in groups."

  package let id: String
  package let title: String
  package let summary: String
  package let version: Int
  package let categories: [QuestionCategory]
  package let items: [Question]
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .id(.bank), "The name of the bank and of its address.")
    title = fields.required("title", .text(1...65), "The heading of its page.")
    summary = fields.required("summary", .text(20...160), "What is in it, for lists and search.")
    version = fields.optional(
      "version", .integer(1...100_000), default: 1, "Goes up when many questions change.")
    categories = fields.required(
      "categories", .list(of: QuestionCategory.self, 1...60), "The groups, in order.")
    items = fields.required("items", .list(of: Question.self, 1...2000), "The questions.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
