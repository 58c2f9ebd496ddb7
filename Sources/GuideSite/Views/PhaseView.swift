internal import GuideTemplate

/// A stretch of a conversation.
struct PhaseView: TemplateRecord {
  static let recordName = "phase"
  static let sample = PhaseView(id: "", from: 0, to: 0, title: "", text: nil, categories: [])

  var id: String
  var from: Int
  var to: Int
  var title: String
  var text: [UInt8]?
  var categories: [LinkView]
  /// The language of its words, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
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
