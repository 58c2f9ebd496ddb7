package import GuideDiagnostics

/// A list to tick off: a file of `checklists/`.
package struct Checklist: FileRecord {
  package static let kind = "checklist"
  package static let usualPath = "checklists/*.yaml"
  package static let recordName = "checklist"
  package static let recordHelp = "A list to tick off."
  package static let defines: [ReferenceKind] = [.checklist]

  package let id: String
  package let title: String
  package let summary: String
  package let audience: [Audience]
  package let moment: Stage
  package let items: [ChecklistItem]
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .id(.checklist), help: "The name of the list and of its address.")
    title = fields.required("title", .text(1...65), help: "The heading of its page.")
    summary = fields.required("summary", .text(20...160), help: "What it is for.")
    audience = fields.optional(
      "audience", .list(.choice(of: Audience.self), 1...4), default: [.student],
      isUsual: true, help: "Who ticks it.")
    moment = fields.required("moment", .choice(of: Stage.self), help: "When it is used.")
    items = fields.required(
      "items", .list(of: ChecklistItem.self, 3...15), help: "The items, in order.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}

/// One thing to do or to have.
package struct ChecklistItem: Record {
  package static let recordName = "checklist item"
  package static let recordHelp = "One thing to do or to have."

  package let id: String
  package let text: Prose
  package let note: Prose?
  package let page: PageReference?
  package let isEssential: Bool
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .localID, help: "The name that ticks are remembered by. Never reuse it.")
    text = fields.required("text", .inline(3...90), help: "What to do, in a line.")
    note = fields.optional("note", .inline(1...200), isUsual: true, help: "How, or why.")
    page = fields.optional("page", .page, help: "Where more about it is.")
    isEssential = fields.optional(
      "essential", .flag, default: false, help: "Whether it matters more than the others.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
