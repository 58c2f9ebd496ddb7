internal import GuideTemplate

/// Cards under a heading.
struct CardGroupView: TemplateRecord {
  static let recordName = "group of cards"
  static let sample = CardGroupView(id: "", title: "", cards: [])

  var id: String
  var title: String
  var cards: [CardView]

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "What the group is about, as the content names it.")
    fields.text("title", title, help: "The heading; empty when the theme's wording has it.")
    fields.list("cards", cards, help: "The cards.")
  }
}
