package import GuideDiagnostics

/// A value for an option that a theme declares.
package struct ThemeOption: Record {
  package static let recordName = "theme option"
  package static let recordHelp = "A value for one option of the theme."

  package let name: String
  package let value: String
  package let place: Place

  package init(from fields: inout Fields) {
    name = fields.required("name", .fieldName, "The option, as the theme's `theme.yaml` names it.")
    value = fields.required("value", .name(1...200), "Its value.")
    place = fields.place
  }
}
