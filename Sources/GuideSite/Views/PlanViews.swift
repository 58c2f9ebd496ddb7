package import GuideTemplates

/// How the minutes of a conversation are spent.
package struct PlanView: TemplateRecord {
  package static let recordName = "time plan"
  package static let sample = PlanView(
    id: "", title: "", minutes: 0, budget: 0, most: 0, phases: [], address: "", language: nil)

  package var id: String
  package var title: String
  package var minutes: Int
  package var budget: Int
  package var most: Int
  package var phases: [PhaseView]
  package var address: String
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The plan's id, which is its anchor too.")
    fields.text("title", title, help: "Its heading.")
    fields.number("minutes", minutes, help: "How long the conversation is.")
    fields.number("budget", budget, help: "How many minutes are for questions.")
    fields.number("most", most, help: "How many questions fit at the most.")
    fields.list("phases", phases, help: "What happens when.")
    fields.address("address", address, help: "Where it is on this site.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

/// A stretch of a conversation.
package struct PhaseView: TemplateRecord {
  package static let recordName = "phase"
  package static let sample = PhaseView(
    id: "", from: 0, to: 0, title: "", text: nil, categories: [])

  package var id: String
  package var from: Int
  package var to: Int
  package var title: String
  package var text: [UInt8]?
  package var categories: [LinkView]
  /// The language of its words, when it is not the page's.
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The phase's id.")
    fields.number("from", from, help: "The minute it begins.")
    fields.number("to", to, help: "The minute it ends.")
    fields.number("minutes", to - from, help: "How many minutes it takes.")
    fields.text("title", title, help: "What it is called.")
    fields.html("text", text, help: "What happens in it.")
    fields.list("categories", categories, help: "The groups of questions that fit.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}
