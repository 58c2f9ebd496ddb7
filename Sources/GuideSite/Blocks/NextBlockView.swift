internal import GuideTemplate

/// The one next step at the end of an article.
struct NextBlockView: TemplateRecord {
  static let recordName = "next block"
  static let sample = NextBlockView(link: .sample, text: nil)

  var link: LinkView
  var text: [UInt8]?

  func write(to fields: inout RecordWriter) {
    fields.record("link", link, help: "Where to go on.")
    fields.html("text", text, help: "Why.")
  }
}
