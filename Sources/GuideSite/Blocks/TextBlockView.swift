internal import GuideTemplate

/// A block of paragraphs: a tip, a note, what to do, what not to do.
struct TextBlockView: TemplateRecord {
  static let recordName = "block of text"
  static let sample = TextBlockView(title: nil, body: [])

  var title: String?
  var body: [UInt8]

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title that the author gave it.")
    fields.html("body", body, help: "The text.")
  }
}
