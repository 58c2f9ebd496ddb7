package import GuideDiagnostics

/// The logo of the office or of its university.
package struct LogoSettings: Record {
  package static let recordName = "logo"
  package static let recordHelp = "The sign at the top of every page. Its files are below `images`."

  package let light: String
  package let dark: String?
  package let icon: String?
  package let place: SourceRange

  package init(from fields: inout Fields) {
    light = fields.required("light", .name(5...100), help: "The picture, as in `logo.svg`.")
    dark = fields.optional(
      "dark", .name(5...100), help: "The same for screens that are set to dark.")
    icon = fields.optional(
      "icon", .name(5...100), help: "A square picture for the tab of the browser: an SVG or a PNG.")
    place = fields.place
  }
}

/// How files for readers are published.
package struct DownloadSettings: Record {
  package static let recordName = "download setting"
  package static let recordHelp = "How files below `files` are published."

  package let keepsName: [String]
  package let offline: [String]
  package let keepsNamePlace: SourceRange
  package let offlinePlace: SourceRange

  package init(from fields: inout Fields) {
    keepsName = fields.optional(
      "keep_name", .list(.name(5...150), 0...200), default: [],
      help:
        "Files whose address stays the same when they change, because other sites link to them. The "
        + "address of any other file changes with the file, so that nobody gets an old one.")
    offline = fields.optional(
      "offline", .list(.name(5...150), 0...50), default: [],
      help: "Files that a reader's device keeps together with the pages.")
    keepsNamePlace = fields.place(of: "keep_name")
    offlinePlace = fields.place(of: "offline")
  }

  /// The settings of a site that says nothing about files.
  package init() {
    let nowhere = SourceRange(FileID(0), at: 0)
    keepsName = []
    offline = []
    keepsNamePlace = nowhere
    offlinePlace = nowhere
  }
}
