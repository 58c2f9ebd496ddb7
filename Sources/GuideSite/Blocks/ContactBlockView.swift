internal import GuideTemplate

/// What shows `contact` within an article.
struct ContactBlockView: TemplateRecord {
  static let recordName = "contact block"
  static let sample = ContactBlockView(contact: .sample)

  var contact: ContactView

  func write(to fields: inout RecordWriter) {
    fields.record("contact", contact, help: "What the block shows.")
  }
}
