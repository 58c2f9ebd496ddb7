internal import GuideTemplate

/// A message to copy and fill in.
struct OutreachView: TemplateRecord {
  static let recordName = "outreach template"
  static let sample = OutreachView(
    id: "", title: "", channel: "", moment: "", audience: "", when: [], subject: nil, body: [],
    text: "", example: "", exampleSubject: nil, blanks: [], tips: [], limit: nil, limitUnit: nil,
    limitNote: nil, length: nil, address: "", language: nil, textLanguage: nil)

  var id: String
  var title: String
  var channel: String
  var moment: String
  var audience: String
  var when: [UInt8]
  var subject: [UInt8]?
  var body: [UInt8]
  var text: String
  var example: String
  var exampleSubject: String?
  var blanks: [BlankView]
  var tips: [[UInt8]]
  var limit: Int?
  var limitUnit: String?
  var limitNote: String?
  /// How long the message is with the example's values, in the limit's unit.
  var length: Int?
  var address: String
  var language: String?
  /// Messages are sent in the language of the people they go to, so a translation may leave them.
  var textLanguage: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The template's id.")
    fields.text("title", title, help: "Its title.")
    fields.text("channel", channel, help: "How it travels, as in `email`.")
    fields.text("moment", moment, help: "When it is sent, as in `ask`.")
    fields.text("audience", audience, help: "Who sends it, as in `student`.")
    fields.html("when", when, help: "When to use it.")
    fields.html("subject", subject, help: "The subject line, with its blanks marked.")
    fields.html("body", body, help: "The message, with its blanks marked.")
    fields.text("text", text, help: "The message as plain text, with its blanks in braces.")
    fields.text("example", example, help: "The message with the example's values.")
    fields.text("example_subject", exampleSubject, help: "The subject with the example's values.")
    fields.list("blanks", blanks, help: "The blanks, in the order in which they appear.")
    fields.list("tips", html: tips, help: "What makes it work.")
    fields.number("limit", limit, help: "How long it may be.")
    fields.text("limit_unit", limitUnit, help: "`chars`, `words`, `seconds` or `sms`.")
    fields.text("limit_note", limitNote, help: "When another limit holds.")
    fields.number("length", length, help: "How long the example is, in the limit's unit.")
    fields.address("address", address, help: "Its own page.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
    fields.text(
      "text_language", textLanguage,
      help: "The language of the subject, the body and the example, when it is not the page's.")
  }
}
