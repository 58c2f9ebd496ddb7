package import GuideContent
package import GuideDiagnostics

/// Something that a site can set in a theme.
package struct OptionDeclaration: Record {
  package static let recordName = "option"
  package static let recordHelp = "Something that a site can set in the theme."

  package let name: String
  package let type: OptionType
  package let standard: String
  package let help: String
  package let place: Place

  package init(from fields: inout Fields) {
    name = fields.required("name", .fieldName, "The name that sites and templates know it by.")
    type = fields.required("type", .choice(of: OptionType.self), "What it is.")
    standard = fields.required("default", .name(0...200), "Its value when a site sets none.")
    help = fields.required("help", .text(1...200), "What it changes.")
    place = fields.place(of: "default")
  }
}
