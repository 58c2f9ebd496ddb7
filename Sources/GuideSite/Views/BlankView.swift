internal import GuideTemplate

/// A blank of a message.
struct BlankView: TemplateRecord {
  static let recordName = "blank"
  static let sample = BlankView(
    id: "", label: "", help: nil, example: "", longest: 0, isRequired: false)

  var id: String
  var label: String
  var help: String?
  var example: String
  var longest: Int
  var isRequired: Bool

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The name between the braces.")
    fields.text("label", label, help: "What it is.")
    fields.text("help", help, help: "What to write there.")
    fields.text("example", example, help: "A value, as an example.")
    fields.number("longest", longest, help: "The most characters that fit.")
    fields.flag("is_required", isRequired, help: "Whether the message needs it.")
  }
}
