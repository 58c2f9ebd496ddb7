internal import GuideTemplate

/// A way on from the home page.
struct DoorView: TemplateRecord {
  static let recordName = "door"
  static let sample = DoorView(id: "", audience: "", title: "", text: [], link: .sample)

  var id: String
  var audience: String
  var title: String
  var text: [UInt8]
  var link: LinkView
  /// The language of its words, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The door's id.")
    fields.text("audience", audience, help: "Who it is for, as in `parent`.")
    fields.text("title", title, help: "What the reader would say.")
    fields.html("text", text, help: "What waits behind it.")
    fields.record("link", link, help: "Where it leads.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}
