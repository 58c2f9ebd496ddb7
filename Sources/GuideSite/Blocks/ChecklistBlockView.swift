internal import GuideTemplate

/// What shows `checklist` within an article.
struct ChecklistBlockView: TemplateRecord {
  static let recordName = "checklist block"
  static let sample = ChecklistBlockView(checklist: .sample)

  var checklist: ChecklistView

  func write(to fields: inout RecordWriter) {
    fields.record("checklist", checklist, help: "What the block shows.")
  }
}
