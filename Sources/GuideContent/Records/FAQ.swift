package import GuideDiagnostics

/// `faq.yaml`: questions that families ask.
package struct FAQ: ListFile {
  package static let kind = "faq"
  package static let usualPath = "faq.yaml"
  package static let recordName = "list of frequent questions"
  package static let recordHelp = "Questions that families ask, with answers."
  package static let page = "faq"
  package static let pageName = "This page of answers"
  package static let ledger: LedgerKind? = .frequentQuestion

  package let items: [FAQEntry]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: FAQEntry.self, 1...500), help: "The questions.")
  }
}

/// A question that families ask, with its answer.
package struct FAQEntry: ListedItem {
  package static let recordName = "frequent question"
  package static let recordHelp = "A question that families ask, with its answer."

  package let id: String
  package let question: String
  package let answer: Prose
  package let audience: [Audience]
  package let page: PageReference?
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, help: "The name of its address on the page.")
    question = fields.required(
      "question", .text(5...120), help: "The question, as a parent would ask it.")
    answer = fields.required(
      "answer", .markdown(10...800), help: "The answer, in at most 80 words.")
    audience = fields.optional(
      "audience", .list(.choice(of: Audience.self), 1...4), default: [.parent], isUsual: true,
      help: "Who asks it."
    )
    page = fields.optional("page", .page, isUsual: true, help: "Where more about it is.")
    place = fields.place
    isTranslated = fields.isTranslated
  }

  package var linkText: String { question }
  package var texts: [Prose] { [answer] }
  package var searchedTexts: [String] { [question, answer.text] }
}
