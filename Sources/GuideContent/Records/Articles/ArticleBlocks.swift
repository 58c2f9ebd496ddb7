internal import GuideDiagnostics

/// ` ```attribution `: the notice of a source, in full.
package struct AttributionBlock: Record {
  package static let recordName = "attribution block"
  package static let recordHelp = "Shows the notice that a source asks for."

  package let source: String

  package init(from fields: inout Fields) {
    source = fields.required("source", .reference(.source), "The source.")
  }
}

/// ` ```checklist `: a checklist within an article.
package struct ChecklistBlock: Record {
  package static let recordName = "checklist block"
  package static let recordHelp = "Shows a checklist."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.checklist), "The checklist.")
  }
}

/// ` ```contact `: a contact within an article.
package struct ContactBlock: Record {
  package static let recordName = "contact block"
  package static let recordHelp = "Shows whom to turn to."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.contact), "The contact.")
  }
}

/// ` ```next `: the one next step at the end of an article.
package struct NextBlock: Record {
  package static let recordName = "next block"
  package static let recordHelp = "The one next step, at the end of an article."

  package let page: PageReference
  package let text: Prose?

  package init(from fields: inout Fields) {
    page = fields.required("page", .page, "Where to go on.")
    text = fields.optional("text", .inline(1...160), "Why, in a line.")
  }
}

/// ` ```plan `: a time plan within an article.
package struct PlanBlock: Record {
  package static let recordName = "plan block"
  package static let recordHelp = "Shows a time plan."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.plan), "The time plan.")
  }
}

/// ` ```questions `: questions of a bank within an article.
package struct QuestionsBlock: Record {
  package static let recordName = "questions block"
  package static let recordHelp =
    "Shows questions of a bank. With no `ids`, all of the category, the starter set, or the bank."

  package let bank: String?
  package let category: String?
  package let ids: [String]
  package let isStarter: Bool

  package init(from fields: inout Fields) {
    bank = fields.optional("bank", .reference(.bank), "The bank to take them from.")
    category = fields.optional("category", .reference(.category), "Only of this group.")
    ids = fields.optional(
      "ids", .list(.reference(.question), 1...40), default: [], "These questions, in this order.")
    isStarter = fields.optional("starter", .flag, default: false, "Only the starter set.")
  }
}

/// ` ```table `: a table within an article.
package struct TableBlock: Record {
  package static let recordName = "table block"
  package static let recordHelp = "A table: a caption, the headings of its columns, and its rows."

  package let caption: Prose
  package let columns: [Prose]
  package let rows: [[Prose]]

  package init(from fields: inout Fields) {
    caption = fields.required("caption", .inline(3...160), "What the table shows.")
    columns = fields.required(
      "columns", .list(.inline(0...80), 1...8),
      "The column headings; the first may be empty, as `\"\"`, when it only names the rows.")
    rows = fields.required(
      "rows", .list(.list(.inline(0...400), 1...8), 1...200),
      "The rows; each has as many cells as there are columns. A cell may be empty, as `\"\"`.")
    let (columns, rows, at) = (columns, rows, fields.place(of: "rows"))
    fields.check(
      rows.allSatisfy { $0.count == columns.count },
      else: Diagnostic(
        ContentFault.tooFew, at: at,
        "The table has \(columns.count) columns, but a row has another number of cells.",
        allowed: "Write one cell for each column. A comma inside a cell needs quotes around it."))
  }
}

/// ` ```template `: an outreach template within an article.
package struct MessageTemplateBlock: Record {
  package static let recordName = "template block"
  package static let recordHelp = "Shows an outreach template."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.template), "The template.")
  }
}
