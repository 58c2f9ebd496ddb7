package import GuideDiagnostics

/// Messages that share their blanks: a file of `templates/`.
package struct MessageTemplates: FileRecord {
  package static let kind = "outreach_templates"
  package static let usualPath = "templates/*.yaml"
  package static let recordName = "file of outreach templates"
  package static let recordHelp = "Messages to copy, and the blanks that they share."
  package static let defines: [ReferenceKind] = [.template]

  package let id: String
  package let title: String
  package let summary: String
  package let fields: [MessageField]
  package let items: [MessageTemplate]
  package let place: SourceRange

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .localID, help: "The name of the file's group.")
    title = fields.required("title", .text(1...65), help: "The heading of the group.")
    summary = fields.required("summary", .text(20...160), help: "What is in it.")
    self.fields = fields.required(
      "fields", .list(of: MessageField.self, 0...60), help: "The blanks that the messages have.")
    items = fields.required(
      "items", .list(of: MessageTemplate.self, 1...200), help: "The messages.")
    place = fields.place
  }
}

/// A blank that outreach templates can have.
package struct MessageField: Record {
  package static let recordName = "blank"
  package static let recordHelp = "A blank in a message, as in `{first_name}`."

  package let id: String
  package let label: String
  package let isRequired: Bool
  package let longest: Int
  package let example: String
  package let help: String?
  package let place: SourceRange

  package init(from fields: inout Fields) {
    id = fields.required("id", .fieldName, help: "The name between the braces.")
    label = fields.required("label", .text(1...60), help: "What a form asks for.")
    isRequired = fields.optional(
      "required", .flag, default: true, isUsual: true, help: "Whether a message can do without it.")
    longest = fields.required("max", .integer(1...500), help: "The most characters that fit in it.")
    example = fields.required(
      "example", .name(1...500), help: "A value that makes the message read as a real one.")
    help = fields.optional("help", .text(1...160), help: "What to write there.")
    place = fields.place
    let (example, longest, at) = (example, longest, fields.place(of: "example"))
    fields.check(
      example.unicodeScalars.count <= longest,
      else: Diagnostic(
        ContentFault.tooLong, at: at,
        "The example has \(example.unicodeScalars.count) characters; `max` allows \(longest).",
        allowed: "Shorten the example, or raise `max`."))
  }
}
