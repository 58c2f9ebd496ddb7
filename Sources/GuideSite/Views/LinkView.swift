internal import GuideTemplate

/// A link with its words.
struct LinkView: TemplateRecord {
  static let recordName = "link"
  static let sample = LinkView(title: "", address: "", id: "")

  var title: String
  var address: String
  /// The id of what it leads to, for telling whether that is the page itself.
  var id: String

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The words of the link.")
    fields.address("address", address, help: "Where it leads.")
    fields.text("id", id, help: "The id of the page it leads to.")
  }
}
