package import GuideContent
package import GuideDiagnostics

/// A picture that stands for the guide on a home screen.
package struct IconDeclaration: Record {
  package static let recordName = "icon"
  package static let recordHelp = "A picture that stands for the guide on a home screen."

  package let file: String
  package let size: Int?
  package let isMaskable: Bool
  package let place: Place

  package init(from fields: inout Fields) {
    file = fields.required("file", .name(3...100), "The file, below the theme's folder.")
    size = fields.optional(
      "size", .integer(16...2048), "Its width in pixels. Leave it out for a drawing (SVG).")
    isMaskable = fields.optional(
      "maskable", .flag, default: false, "Whether a device may cut it to a circle.")
    place = fields.place
  }
}
