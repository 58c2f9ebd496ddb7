package import GuideContent
package import GuideDiagnostics

/// `theme.yaml`: what a theme is called and what can be set.
package struct ThemeManifest: FileRecord {
  package static let kind = "theme"
  package static let usualPath = "themes/*/theme.yaml"
  package static let recordName = "theme"
  package static let recordHelp = "What a theme is called, and what a site can set in it."

  package let id: String
  package let title: String
  /// The theme that has what this one lacks.
  package let extends: String?
  package let extendsPlace: SourceRange
  package private(set) var options: [OptionDeclaration]
  package private(set) var contrasts: [ContrastRule]
  package private(set) var offline: OfflineDeclaration?
  private var search: Bool?
  private var sizes: String?

  /// Whether guide makes an index of the pages' words.
  package var hasSearch: Bool { search ?? false }
  /// How wide the theme shows a picture of an article, in the words of the attribute `sizes`.
  package var imageSizes: String { sizes ?? "100vw" }

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .localID, help: "The name of the theme's folder.")
    title = fields.required("title", .text(1...60), help: "What the theme is called.")
    extends = fields.optional(
      "extends", .localID,
      help:
        "A theme that has what this one lacks: templates, styles, scripts, icons, words, and the lines of this file."
    )
    extendsPlace = fields.place(of: "extends")
    options = fields.optional(
      "options", .list(of: OptionDeclaration.self, 0...60), default: [],
      help: "What a site can set.")
    contrasts = fields.optional(
      "contrasts", .list(of: ContrastRule.self, 0...60), default: [],
      help: "Colors that are used together, and how far apart they have to be.")
    search = fields.optional(
      "search", .flag, help: "Whether guide makes an index, for a search of the theme's.")
    sizes = fields.optional(
      "image_sizes", .text(2...200),
      help:
        "How wide a picture of an article is shown, as HTML's attribute sizes has it. 100vw if left out."
    )
    offline = fields.optional(
      "offline", .record(OfflineDeclaration.self),
      help: "What a device needs to know that keeps the guide. Without it no device is asked to.")
  }
}

extension ThemeManifest {
  /// Takes what it does not say from the theme that it extends.
  ///
  /// An option or contrast of its own stands in place of the other's of the same name or pair.
  package mutating func fill(from base: ThemeManifest) {
    let own = options
    options = base.options.map { option in own.first { $0.name == option.name } ?? option }
    options += own.filter { option in !base.options.contains { $0.name == option.name } }
    contrasts += base.contrasts.filter { rule in
      !contrasts.contains { $0.text == rule.text && $0.on == rule.on }
    }
    search = search ?? base.search
    sizes = sizes ?? base.sizes
    offline = offline ?? base.offline
  }
}

/// A picture that stands for the guide on a home screen.
package struct IconDeclaration: Record {
  package static let recordName = "icon"
  package static let recordHelp = "A picture that stands for the guide on a home screen."

  package let file: String
  package let size: Int?
  package let isMaskable: Bool
  package let place: SourceRange

  package init(from fields: inout Fields) {
    file = fields.required("file", .name(3...100), help: "The file, below the theme's folder.")
    size = fields.optional(
      "size", .integer(16...2048), help: "Its width in pixels. Leave it out for a drawing (SVG).")
    isMaskable = fields.optional(
      "maskable", .flag, default: false, help: "Whether a device may cut it to a circle.")
    place = fields.place
  }
}

/// What a theme says about the guide kept on a reader's device.
///
/// With it guide makes a service worker from the theme's `worker/worker.js`, and a manifest for each
/// language, so that the guide can be put on a home screen.
package struct OfflineDeclaration: Record {
  package static let recordName = "offline"
  package static let recordHelp = "What a device needs to know that keeps the guide."

  package let color: String
  package let ground: String
  package let icons: [IconDeclaration]
  package let place: SourceRange

  package init(from fields: inout Fields) {
    color = fields.required(
      "color", .fieldName, help: "The option whose color devices show around the guide.")
    ground = fields.required(
      "ground", .fieldName, help: "The option whose color is seen until the first page is there.")
    icons = fields.required(
      "icons", .list(of: IconDeclaration.self, 1...20),
      help: "The sign of the guide, in several sizes.")
    place = fields.place
  }
}
