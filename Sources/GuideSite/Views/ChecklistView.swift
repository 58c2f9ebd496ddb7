internal import GuideTemplate

/// A list to tick off.
struct ChecklistView: TemplateRecord {
  static let recordName = "checklist"
  static let sample = ChecklistView(
    id: "", title: "", summary: "", address: "", moment: "", items: [])

  var id: String
  var title: String
  var summary: String
  var address: String
  var moment: String
  var items: [ChecklistItemView]

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The list's id.")
    fields.text("title", title, help: "Its title.")
    fields.text("summary", summary, help: "What it is for.")
    fields.address("address", address, help: "Its own page.")
    fields.text("moment", moment, help: "When it is used, as in `prepare`.")
    fields.list("items", items, help: "The items, in order.")
  }
}
