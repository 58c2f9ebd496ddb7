internal import GuideTemplate

/// Where the pages stand that guide makes itself.
struct BuiltInLinks: TemplateRecord {
  static let recordName = "link list"
  static let sample = BuiltInLinks(prefix: "", language: "")

  /// The part of the paths that names the language.
  var prefix: String
  var language: String

  func write(to fields: inout RecordWriter) {
    fields.address("home", prefix, help: "The home page.")
    fields.address("questions", prefix + "questions/", help: "The question banks.")
    fields.address("templates", prefix + "templates/", help: "The outreach templates.")
    fields.address("checklists", prefix + "checklists/", help: "The checklists.")
    fields.address("time_plans", prefix + "time-plans/", help: "The time plans.")
    fields.address("glossary", prefix + "glossary/", help: "The glossary.")
    fields.address("faq", prefix + "faq/", help: "Frequent questions.")
    fields.address("contact", prefix + "contact/", help: "Whom to turn to.")
    fields.address("sources", prefix + "sources/", help: "Where the facts come from.")
    fields.address("tags", prefix + "tags/", help: "All tags.")
    fields.address("all_pages", prefix + "all-pages/", help: "All pages.")
    fields.address("print", prefix + "print/", help: "Everything on one page, if there is one.")
    fields.address("worksheet", prefix + "worksheet/", help: "The worksheet, if there is one.")
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
