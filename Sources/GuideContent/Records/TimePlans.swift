package import GuideDiagnostics

/// How a conversation of a certain length is spent.
package struct TimePlan: ListedItem {
  package static let recordName = "time plan"
  package static let recordHelp = "How the minutes of a conversation are spent."

  package let id: String
  package let title: String
  package let minutes: Int
  package let questionBudget: Int
  package let mostQuestions: Int
  package let phases: [PlanPhase]
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.plan), help: "The name that pages know it by.")
    title = fields.required("title", .text(1...65), help: "Its heading.")
    minutes = fields.required("minutes", .integer(5...240), help: "How long the conversation is.")
    questionBudget = fields.required(
      "question_budget", .integer(1...240), help: "How many of the minutes are for questions.")
    mostQuestions = fields.required(
      "max_questions", .integer(1...60), help: "How many questions fit at the most.")
    phases = fields.required(
      "phases", .list(of: PlanPhase.self, 1...12), help: "What happens when, without gaps.")
    place = fields.place
    isTranslated = fields.isTranslated
  }

  package var linkText: String { title }
  package var texts: [Prose] { phases.compactMap(\.text) }
}

/// `plans.yaml`: how conversations are spent.
package struct TimePlans: ListFile {
  package static let kind = "time_plans"
  package static let usualPath = "plans.yaml"
  package static let recordName = "list of time plans"
  package static let recordHelp = "How the minutes of conversations are spent."
  package static let page = "time-plans"
  package static let pageName = "The page of time plans"
  package static let reference: ReferenceKind? = .plan
  package static let ledger: LedgerKind? = .plan

  package let items: [TimePlan]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: TimePlan.self, 1...20), help: "The plans.")
  }
}

/// A stretch of a conversation.
package struct PlanPhase: Record {
  package static let recordName = "phase"
  package static let recordHelp = "A stretch of the conversation."

  package let id: String
  package let from: Int
  package let to: Int
  package let title: String
  package let text: Prose?
  package let categories: [String]
  package let place: SourceRange
  package let isTranslated: Bool
  package let fromPlace: SourceRange
  package let toPlace: SourceRange

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, help: "The name of the phase.")
    from = fields.required("from", .integer(0...240), help: "The minute it begins.")
    to = fields.required("to", .integer(1...240), help: "The minute it ends.")
    title = fields.required("title", .text(1...40), help: "What it is called.")
    text = fields.optional("text", .inline(1...240), isUsual: true, help: "What happens in it.")
    categories = fields.optional(
      "categories", .list(.reference(.category), 0...8), default: [],
      isUsual: true, help: "The groups of questions that fit.")
    isTranslated = fields.isTranslated
    place = fields.place
    fromPlace = fields.place(of: "from")
    toPlace = fields.place(of: "to")
  }
}
