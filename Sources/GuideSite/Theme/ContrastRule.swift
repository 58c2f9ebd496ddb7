package import GuideContent
package import GuideDiagnostics

/// Two colours that are used together.
package struct ContrastRule: Record {
  package static let recordName = "contrast"
  package static let recordHelp = "Two colours that are used together."

  package let text: String
  package let on: String
  package let atLeast: String
  package let place: Place

  package init(from fields: inout Fields) {
    text = fields.required("text", .fieldName, "The option that colours the text.")
    on = fields.required("on", .fieldName, "The option that colours what is behind it.")
    atLeast = fields.optional(
      "at_least", .ratio, default: "4.5",
      "How far apart they have to be: 4.5 for text, 3 for large text and marks, 7 for the best.")
    place = fields.place
  }
}
