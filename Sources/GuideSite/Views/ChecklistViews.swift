package import GuideTemplates

/// A list to tick off.
package struct ChecklistView: TemplateRecord {
  package static let recordName = "checklist"
  package static let sample = ChecklistView(
    id: "", title: "", summary: "", address: "", moment: "", items: [])

  package var id: String
  package var title: String
  package var summary: String
  package var address: String
  package var moment: String
  package var items: [ChecklistItemView]

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The list's id.")
    fields.text("title", title, help: "Its title.")
    fields.text("summary", summary, help: "What it is for.")
    fields.address("address", address, help: "Its own page.")
    fields.text("moment", moment, help: "When it is used, as in `prepare`.")
    fields.list("items", items, help: "The items, in order.")
  }
}

/// One thing to tick off.
package struct ChecklistItemView: TemplateRecord {
  package static let recordName = "checklist item"
  package static let sample = ChecklistItemView(
    id: "", text: [], note: nil, page: nil, isEssential: false, language: nil)

  package var id: String
  package var text: [UInt8]
  package var note: [UInt8]?
  package var page: LinkView?
  package var isEssential: Bool
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The item's id, which ticks are remembered by.")
    fields.html("text", text, help: "What to do.")
    fields.html("note", note, help: "How, or why.")
    fields.record("page", page, help: "Where more about it is.")
    fields.flag("is_essential", isEssential, help: "Whether it matters more than the others.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
