internal import GuideTemplates

/// What a page for every language says in one of the others: the page for wrong addresses is one
/// for the whole site, because most hosts can show only one.
struct PlainWordsView: TemplateRecord {
  static let recordName = "words in another language"
  static let sample = PlainWordsView(
    language: "", direction: "", title: "", summary: "", links: [])

  var language: String
  var direction: String
  var title: String
  var summary: String
  var links: [LinkView]

  func write(to fields: inout RecordWriter) {
    fields.text("language", language, help: "The language's code, as in `es`.")
    fields.text("direction", direction, help: "`ltr`, or `rtl` for right to left.")
    fields.text("title", title, help: "The page's title in that language.")
    fields.text("summary", summary, help: "What the page says, in that language.")
    fields.list("links", links, help: "Where to go on in that language.")
  }
}
