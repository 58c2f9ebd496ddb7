internal import GuideTemplate

/// What shows `message` within an article.
struct MessageBlockView: TemplateRecord {
  static let recordName = "message block"
  static let sample = MessageBlockView(message: .sample)

  var message: OutreachView

  func write(to fields: inout RecordWriter) {
    fields.record("message", message, help: "What the block shows.")
  }
}
