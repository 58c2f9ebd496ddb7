package import GuideContent

/// `theme.yaml`: what a theme is called and what can be set.
package struct ThemeManifest: FileRecord {
  package static let kind = "theme"
  package static let usualPath = "themes/*/theme.yaml"
  package static let recordName = "theme"
  package static let recordHelp = "What a theme is called, and what a site can set in it."

  package let id: String
  package let title: String
  package let options: [OptionDeclaration]
  package let contrasts: [ContrastRule]
  /// Whether guide makes an index of the pages' words.
  package let hasSearch: Bool
  /// How wide the theme shows a picture of an article, in the words of the attribute `sizes`.
  package let imageSizes: String
  package let offline: OfflineDeclaration?

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .localID, "The name of the theme's folder.")
    title = fields.required("title", .text(1...60), "What the theme is called.")
    options = fields.optional(
      "options", .list(of: OptionDeclaration.self, 0...60), default: [], "What a site can set.")
    contrasts = fields.optional(
      "contrasts", .list(of: ContrastRule.self, 0...60), default: [],
      "Colours that are used together, and how far apart they have to be.")
    hasSearch = fields.optional(
      "search", .flag, default: false, "Whether guide makes an index, for a search of the theme's.")
    imageSizes = fields.optional(
      "image_sizes", .text(2...200), default: "100vw",
      "How wide a picture of an article is shown, as HTML's attribute sizes has it.")
    offline = fields.optional(
      "offline", .record(OfflineDeclaration.self),
      "What a device needs to know that keeps the guide. Without it no device is asked to.")
  }
}
