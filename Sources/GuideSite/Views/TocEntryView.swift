internal import GuideTemplate

/// A heading of the page, for its table of contents.
struct TocEntryView: TemplateRecord {
  static let recordName = "heading"
  static let sample = TocEntryView(id: "", title: "", level: 2)

  var id: String
  var title: String
  var level: Int

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The heading's id, for `href=\"#{{ entry.id }}\"`.")
    fields.text("title", title, help: "Its words.")
    fields.number("level", level, help: "2, or 3 for a heading below another.")
  }
}
