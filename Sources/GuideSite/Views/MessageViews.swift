package import GuideTemplates

/// A message to copy and fill in.
package struct MessageView: TemplateRecord {
  package static let recordName = "outreach template"
  package static let sample = MessageView(
    id: "", title: "", channel: "", moment: "", audience: "", when: [], subject: nil, body: [],
    text: "", example: "", exampleSubject: nil, blanks: [], tips: [], limit: nil, limitUnit: nil,
    limitNote: nil, length: nil, address: "", language: nil, textLanguage: nil)

  package var id: String
  package var title: String
  package var channel: String
  package var moment: String
  package var audience: String
  package var when: [UInt8]
  package var subject: [UInt8]?
  package var body: [UInt8]
  package var text: String
  package var example: String
  package var exampleSubject: String?
  package var blanks: [PlaceholderView]
  package var tips: [[UInt8]]
  package var limit: Int?
  package var limitUnit: String?
  package var limitNote: String?
  /// How long the message is with the example's values, in the limit's unit.
  package var length: Int?
  package var address: String
  package var language: String?
  /// Messages are sent in the language of the people they go to, so a translation may leave them.
  package var textLanguage: String?

  package func write(to fields: inout RecordWriter) {
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

/// A blank of a message.
package struct PlaceholderView: TemplateRecord {
  package static let recordName = "blank"
  package static let sample = PlaceholderView(
    id: "", label: "", help: nil, example: "", longest: 0, isRequired: false)

  package var id: String
  package var label: String
  package var help: String?
  package var example: String
  package var longest: Int
  package var isRequired: Bool

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The name between the braces.")
    fields.text("label", label, help: "What it is.")
    fields.text("help", help, help: "What to write there.")
    fields.text("example", example, help: "A value, as an example.")
    fields.number("longest", longest, help: "The most characters that fit.")
    fields.flag("is_required", isRequired, help: "Whether the message needs it.")
  }
}
