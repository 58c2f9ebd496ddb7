internal import GuideTemplate

/// A table within an article.
struct TableBlockView: TemplateRecord {
  static let recordName = "table block"
  static let sample = TableBlockView(caption: [], columns: [], rows: [])

  var caption: [UInt8]
  var columns: [[UInt8]]
  var rows: [TableRowView]

  func write(to fields: inout RecordWriter) {
    fields.html("caption", caption, help: "What the table shows.")
    fields.list("columns", html: columns, help: "The column headings.")
    fields.list("rows", rows, help: "The rows.")
  }
}
