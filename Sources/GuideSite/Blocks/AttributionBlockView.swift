internal import GuideTemplate

/// What shows `source` within an article.
struct AttributionBlockView: TemplateRecord {
  static let recordName = "source block"
  static let sample = AttributionBlockView(source: .sample)

  var source: SourceView

  func write(to fields: inout RecordWriter) {
    fields.record("source", source, help: "What the block shows.")
  }
}
