package import GuideDiagnostics

/// How a conversation of a certain length is spent.
package struct TimePlan: Record {
  package static let recordName = "time plan"
  package static let recordHelp = "How the minutes of a conversation are spent."

  package let id: String
  package let title: String
  package let minutes: Int
  package let questionBudget: Int
  package let mostQuestions: Int
  package let phases: [PlanPhase]
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.plan), "The name that pages know it by.")
    title = fields.required("title", .text(1...65), "Its heading.")
    minutes = fields.required("minutes", .integer(5...240), "How long the conversation is.")
    questionBudget = fields.required(
      "question_budget", .integer(1...240), "How many of the minutes are for questions.")
    mostQuestions = fields.required(
      "max_questions", .integer(1...60), "How many questions fit at the most.")
    phases = fields.required(
      "phases", .list(of: PlanPhase.self, 1...12), "What happens when, without gaps.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
