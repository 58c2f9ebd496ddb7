internal import GuideTemplate

/// How the minutes of a conversation are spent.
struct PlanView: TemplateRecord {
  static let recordName = "time plan"
  static let sample = PlanView(
    id: "", title: "", minutes: 0, budget: 0, most: 0, phases: [], address: "", language: nil)

  var id: String
  var title: String
  var minutes: Int
  var budget: Int
  var most: Int
  var phases: [PhaseView]
  var address: String
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The plan's id, which is its anchor too.")
    fields.text("title", title, help: "Its heading.")
    fields.number("minutes", minutes, help: "How long the conversation is.")
    fields.number("budget", budget, help: "How many minutes are for questions.")
    fields.number("most", most, help: "How many questions fit at the most.")
    fields.list("phases", phases, help: "What happens when.")
    fields.address("address", address, help: "Where it stands on this site.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
