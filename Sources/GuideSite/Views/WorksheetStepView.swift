internal import GuideTemplate

/// A step of the worksheet, with the pages of the guide that help with it.
struct WorksheetStepView: TemplateRecord {
  static let recordName = "step of the worksheet"
  static let sample = WorksheetStepView(id: "", pages: [])

  var id: String
  var pages: [LinkView]

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The step's id, as in `follow-up`, which is its anchor too.")
    fields.list("pages", pages, help: "The pages that help with it.")
  }
}
