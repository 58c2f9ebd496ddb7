package import GuideDiagnostics

/// One thing to do or to have.
package struct ChecklistItem: Record {
  package static let recordName = "checklist item"
  package static let recordHelp = "One thing to do or to have."

  package let id: String
  package let text: Prose
  package let note: Prose?
  package let page: PageReference?
  package let isEssential: Bool
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The name that ticks are remembered by. Never reuse it.")
    text = fields.required("text", .inline(3...90), "What to do, in a line.")
    note = fields.optional("note", .inline(1...200), "How, or why.")
    page = fields.optional("page", .page, "Where more about it stands.")
    isEssential = fields.optional(
      "essential", .flag, default: false, "Whether it matters more than the others.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
