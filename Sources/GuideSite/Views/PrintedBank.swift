internal import GuideTemplate

/// A question bank within the printed guide.
struct PrintedBank: TemplateRecord {
  static let recordName = "printed question bank"
  static let sample = PrintedBank(id: "", title: "", categories: [])

  var id: String
  var title: String
  var categories: [CategoryView]

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The bank's id.")
    fields.text("title", title, help: "Its heading.")
    fields.list("categories", categories, help: "The groups, with their questions.")
  }
}
