internal import GuideContent
package import GuideTemplates

/// A link with its words.
package struct LinkView: TemplateRecord {
  package static let recordName = "link"
  package static let sample = LinkView(title: "", address: "", id: "")

  package var title: String
  package var address: String
  /// The id of what it leads to, for telling whether that is the page itself.
  package var id: String
  /// The language of the words, when it is not the page's.
  package var language: String?
  /// The language of the page it leads to, when it is not this page's.
  package var targetLanguage: String?
  /// Whether it leads away from the guide.
  package var isExternal = false

  package func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The words of the link.")
    fields.address("address", address, help: "Where it leads.")
    fields.text("id", id, help: "The id of the page it leads to.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
    fields.text(
      "target_language", targetLanguage,
      help: "The language of what it leads to, when that is not translated.")
    fields.flag("is_external", isExternal, help: "Whether it leads away from the guide.")
  }
}

/// A heading of the page, for its table of contents.
struct TocEntryView: TemplateRecord {
  static let recordName = "heading"
  static let sample = TocEntryView(id: "", title: "", level: 2)

  var id: String
  var title: String
  var level: Int

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The heading's id, for `href=\"#{{ entry.id }}\"`.")
    fields.text("title", title, help: "Its words.")
    fields.number("level", level, help: "2, or 3 for a heading below another.")
  }
}

/// A picture of the content, as templates see it.
package struct PictureView: TemplateRecord {
  package static let recordName = "picture"
  package static let sample = PictureView(address: "", width: 0, height: 0)

  package var address: String
  package var width: Int
  package var height: Int

  package func write(to fields: inout RecordWriter) {
    fields.address("address", address, help: "Where it is.")
    fields.number("width", width, help: "Its width in pixels.")
    fields.number("height", height, help: "Its height in pixels.")
  }
}

/// Where the pages are that guide makes itself.
struct BuiltInLinks: TemplateRecord {
  static let recordName = "link list"
  static let sample = BuiltInLinks(nil, prefix: "", language: "")

  /// The part of the paths that names the language.
  var prefix: String
  var language: String
  private let guide: Guide?

  init(_ guide: Guide?, prefix: String, language: String) {
    self.guide = guide
    self.prefix = prefix
    self.language = language
  }

  /// The address of a page that there is when something is on it.
  private func address(_ id: String) -> String? {
    guide?.hasPage(id) ?? true ? "\(prefix)\(id)/" : nil
  }

  func write(to fields: inout RecordWriter) {
    fields.address("home", prefix, help: "The home page.")
    fields.address("questions", address("questions"), help: "The question banks, if there are any.")
    fields.address(
      "templates", address("templates"), help: "The outreach templates, if there are any.")
    fields.address("checklists", address("checklists"), help: "The checklists, if there are any.")
    for kind in PageKind.allCases {
      guard let list = kind.list else { continue }
      let (id, name) = (kind.rawValue, kind.rawValue.replacing("-", with: "_"))
      let help = "The \(list.recordName), if there is one."
      if kind == .contact {
        fields.address(name, "\(prefix)\(id)/", help: "Whom to turn to.")
      } else {
        fields.address(name, address(id), help: help)
      }
    }
    fields.address("people", address(People.page), help: "The people, if there are any.")
    fields.address("tags", address("tags"), help: "All tags, if there are any.")
    fields.address("all_pages", prefix + "all-pages/", help: "All pages.")
    fields.address("print", address("print"), help: "Everything on one page, if there is one.")
    fields.address("worksheet", address("worksheet"), help: "The worksheet, if there is one.")
    fields.address("feed", prefix + "feed.xml", help: "The feed of changes.")
    fields.address(
      "search", OutputPaths.searchFolder(language) + "index.json",
      help: "The beginning of the index of words, in a theme with `search: true`.")
    fields.address(
      "manifest", prefix + "manifest.webmanifest",
      help: "What a device needs to put the guide on its home screen, in a theme with `offline:`.")
    fields.address(
      "worker", "worker.js", help: "The service worker, in a theme with `offline:`.")
  }
}
