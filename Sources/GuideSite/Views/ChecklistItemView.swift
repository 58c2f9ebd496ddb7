internal import GuideTemplate

/// One thing to tick off.
struct ChecklistItemView: TemplateRecord {
  static let recordName = "checklist item"
  static let sample = ChecklistItemView(
    id: "", text: [], note: nil, page: nil, isEssential: false, language: nil)

  var id: String
  var text: [UInt8]
  var note: [UInt8]?
  var page: LinkView?
  var isEssential: Bool
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The item's id, which ticks are remembered by.")
    fields.html("text", text, help: "What to do.")
    fields.html("note", note, help: "How, or why.")
    fields.record("page", page, help: "Where more about it stands.")
    fields.flag("is_essential", isEssential, help: "Whether it matters more than the others.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
