package import GuideDiagnostics

/// A blank that outreach templates can have.
package struct TemplateField: Record {
  package static let recordName = "blank"
  package static let recordHelp = "A blank in a message, as in `{first_name}`."

  package let id: String
  package let label: String
  package let isRequired: Bool
  package let longest: Int
  package let example: String
  package let help: String?
  package let place: Place

  package init(from fields: inout Fields) {
    id = fields.required("id", .fieldName, "The name between the braces.")
    label = fields.required("label", .text(1...60), "What a form asks for.")
    isRequired = fields.optional(
      "required", .flag, default: true, "Whether a message can do without it.")
    longest = fields.required("max", .integer(1...500), "The most characters that fit in it.")
    example = fields.required(
      "example", .name(1...500), "A value that makes the message read as a real one.")
    help = fields.optional("help", .text(1...160), "What to write there.")
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
