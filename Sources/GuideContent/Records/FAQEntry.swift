package import GuideDiagnostics

/// A question that families ask, with its answer.
package struct FAQEntry: Record {
  package static let recordName = "frequent question"
  package static let recordHelp = "A question that families ask, with its answer."

  package let id: String
  package let question: String
  package let answer: Prose
  package let audience: [Audience]
  package let page: PageReference?
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The name of its address on the page.")
    question = fields.required(
      "question", .text(5...120), "The question, as a parent would ask it.")
    answer = fields.required(
      "answer", .markdown(10...800), "The answer, in at most 80 words.")
    audience = fields.optional(
      "audience", .list(.choice(of: Audience.self), 1...4), default: [.parent], "Who asks it.")
    page = fields.optional("page", .page, "Where more about it stands.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
