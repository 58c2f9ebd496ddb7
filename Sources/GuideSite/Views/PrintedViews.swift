internal import GuideTemplates

/// An article within the printed guide.
struct PrintedArticle: TemplateRecord {
  static let recordName = "printed article"
  static let sample = PrintedArticle(id: "", title: "", summary: "", body: [], language: nil)

  var id: String
  var title: String
  var summary: String
  var body: [UInt8]
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The article's id, for its anchor.")
    fields.text("title", title, help: "Its heading.")
    fields.text("summary", summary, help: "What the reader gets.")
    fields.html("body", body, help: "The text; its headings' ids begin with the article's id.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

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
