/// ` ```checklist `: a checklist within an article.
package struct ChecklistBlock: Record {
  package static let recordName = "checklist block"
  package static let recordHelp = "Shows a checklist."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.checklist), "The checklist.")
  }
}
