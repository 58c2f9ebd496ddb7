internal import GuideTemplate

/// A row of a table.
struct TableRowView: TemplateRecord {
  static let recordName = "table row"
  static let sample = TableRowView(head: [], cells: [])

  var head: [UInt8]
  var cells: [[UInt8]]

  func write(to fields: inout RecordWriter) {
    fields.html("head", head, help: "The first cell, which names the row.")
    fields.list("cells", html: cells, help: "The other cells.")
  }
}
