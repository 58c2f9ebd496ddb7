package import GuideDiagnostics

/// A question that a student can ask.
///
/// A class, because it has two dozen fields and is in many lists.
package final class Question: Record {
  package static let recordName = "question"
  package static let recordHelp = "A question that a student can ask."

  package let id: String
  package let category: String
  package let text: String
  package let stages: [CareerStage]
  package let modes: [MeetingMode]
  package let minutes: Int
  package let isStarter: Bool
  package let why: Prose?
  package let followups: [String]
  package let askWithCare: Prose?
  package let status: Status
  package let replacedBy: String?
  package let origin: TextSource
  package let tags: [String]
  package let sources: [String]
  package let place: SourceRange
  package let textPlace: SourceRange
  package let isTranslated: Bool

  /// How a question may end; Arabic and Greek, Chinese and Japanese have question marks and periods of their own.
  private static let endings = ["?", ".", "؟", "۔", ";", "？", "。"]

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .id(.question),
      help: "The name that saved worksheets know it by. Never give it to another.")
    category = fields.required("category", .reference(.category), help: "The group it belongs to.")
    text = fields.required(
      "text", .text(8...160), help: "The question itself; ends with ? or a period.")
    stages = fields.optional(
      "stages", .list(.choice(of: CareerStage.self), 1...5), default: [.any],
      help: "Who can answer it best.")
    modes = fields.optional(
      "modes", .list(.choice(of: MeetingMode.self), 1...5), default: [.any],
      help: "In which kind of conversation it works.")
    minutes = fields.optional(
      "minutes", .integer(1...5), default: 2, help: "How many minutes an answer takes.")
    isStarter = fields.optional(
      "starter", .flag, default: false,
      help: "Whether it is in the set that a beginner starts with.")
    why = fields.optional("why", .inline(1...160), isUsual: true, help: "Why it is worth asking.")
    followups = fields.optional(
      "followups", .list(.text(3...120), 0...3), default: [],
      isUsual: true, help: "What to ask next, once the answer is there.")
    askWithCare = fields.optional(
      "ask_with_care", .inline(1...200), help: "What to mind when asking, as with pay.")
    status = fields.optional(
      "status", .choice(of: Status.self), default: .published, help: "Whether it is offered.")
    replacedBy = fields.optional(
      "replaced_by", .reference(.question), help: "The question that took its place.")
    origin = fields.optional(
      "origin", .choice(of: TextSource.self), default: .new, help: "Where the words come from.")
    tags = fields.optional("tags", .list(.localID, 0...8), default: [], help: "Topics.")
    sources = fields.optional(
      "sources", .list(.reference(.source), 0...6), default: [], help: "Where it comes from.")
    place = fields.place
    textPlace = fields.place(of: "text")
    isTranslated = fields.isTranslated
    let (text, at) = (text, textPlace)
    fields.check(
      Self.endings.contains { text.hasSuffix($0) },
      else: Diagnostic(
        ContentFault.badEnding, at: at, "This question ends with neither ? nor a period.",
        allowed: "End it with a question mark, or with a period if it is a request."))
  }
}

/// Questions to choose from: a file of `questions/`.
package struct QuestionBank: FileRecord {
  package static let kind = "question_bank"
  package static let usualPath = "questions/*.yaml"
  package static let recordName = "question bank"
  package static let recordHelp = "Questions to choose from, in groups."
  package static let defines: [ReferenceKind] = [.bank, .category, .question]

  package let id: String
  package let title: String
  package let summary: String
  package let version: Int
  package let categories: [QuestionCategory]
  package let items: [Question]
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .id(.bank), help: "The name of the bank and of its address.")
    title = fields.required("title", .text(1...65), help: "The heading of its page.")
    summary = fields.required(
      "summary", .text(20...160), help: "What is in it, for lists and search.")
    version = fields.optional(
      "version", .integer(1...100_000), default: 1, help: "Goes up when many questions change.")
    categories = fields.required(
      "categories", .list(of: QuestionCategory.self, 1...60), help: "The groups, in order.")
    items = fields.required("items", .list(of: Question.self, 1...2000), help: "The questions.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}

/// A group of questions on one topic.
package struct QuestionCategory: Record {
  package static let recordName = "question category"
  package static let recordHelp = "A group of questions on one topic."

  package let id: String
  package let title: String
  package let why: Prose
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .id(.category), help: "The name that questions and plans know it by.")
    title = fields.required("title", .text(1...60), help: "The heading over its questions.")
    why = fields.required("why", .inline(1...200), help: "Why it is worth asking about.")
    isTranslated = fields.isTranslated
  }
}
