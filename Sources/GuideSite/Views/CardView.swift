internal import GuideTemplate

/// A page as lists show it.
struct CardView: TemplateRecord {
  static let recordName = "card"
  static let sample = CardView(title: "", summary: "", address: "", language: nil)

  var title: String
  var summary: String
  var address: String
  /// The language of the words, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title of the page.")
    fields.text("summary", summary, help: "What the reader gets from it.")
    fields.address("address", address, help: "Where it is.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
