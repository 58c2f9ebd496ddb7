internal import GuideTemplate

/// A link with its words.
struct LinkView: TemplateRecord {
  static let recordName = "link"
  static let sample = LinkView(title: "", address: "", id: "")

  var title: String
  var address: String
  /// The id of what it leads to, for telling whether that is the page itself.
  var id: String
  /// The language of the words, when it is not the page's.
  var language: String?
  /// The language of the page it leads to, when it is not this page's.
  var targetLanguage: String?

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The words of the link.")
    fields.address("address", address, help: "Where it leads.")
    fields.text("id", id, help: "The id of the page it leads to.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
    fields.text(
      "target_language", targetLanguage,
      help: "The language of what it leads to, when that is not translated.")
  }
}
