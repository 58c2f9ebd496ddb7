internal import GuideContent
internal import GuideTemplate

/// Where the pages stand that guide makes itself.
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
    fields.address("time_plans", address("time-plans"), help: "The time plans, if there are any.")
    fields.address("glossary", address("glossary"), help: "The glossary, if there is one.")
    fields.address("faq", address("faq"), help: "Frequent questions, if there are any.")
    fields.address("contact", prefix + "contact/", help: "Whom to turn to.")
    fields.address(
      "sources", address("sources"), help: "Where the facts come from, if that is told.")
    fields.address("tags", address("tags"), help: "All tags, if there are any.")
    fields.address("all_pages", prefix + "all-pages/", help: "All pages.")
    fields.address("print", address("print"), help: "Everything on one page, if there is one.")
    fields.address("worksheet", address("worksheet"), help: "The worksheet, if there is one.")
    fields.address("feed", prefix + "feed.xml", help: "The feed of changes.")
    fields.address(
      "search", SearchIndex.folder(language) + "index.json",
      help: "The beginning of the index of words, in a theme with `search: true`.")
    fields.address(
      "manifest", prefix + "manifest.webmanifest",
      help: "What a device needs to put the guide on its home screen, in a theme with `offline:`.")
    fields.address(
      "worker", "worker.js", help: "The service worker, in a theme with `offline:`.")
  }
}
