/// A group of questions on one topic.
package struct QuestionCategory: Record {
  package static let recordName = "question category"
  package static let recordHelp = "A group of questions on one topic."

  package let id: String
  package let title: String
  package let why: Prose
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.category), "The name that questions and plans know it by.")
    title = fields.required("title", .text(1...60), "The heading over its questions.")
    why = fields.required("why", .inline(1...200), "Why it is worth asking about.")
    isTranslated = fields.isTranslated
  }
}
