internal import GuideDiagnostics

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
      "rows", .list(.list(.inline(1...400), 1...8), 1...200),
      "The rows; each has as many cells as there are columns.")
    let (columns, rows, at) = (columns, rows, fields.place(of: "rows"))
    fields.check(
      rows.allSatisfy { $0.count == columns.count },
      else: Diagnostic(
        ContentFault.tooFew, at: at,
        "The table has \(columns.count) columns, but a row has another number of cells.",
        allowed: "Write one cell for each column. A comma inside a cell needs quotes around it."))
  }
}
