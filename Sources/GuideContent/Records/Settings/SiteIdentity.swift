/// What a site is called, where it is, and in which languages.
struct SiteIdentity {
  let id: String
  let title: String
  let shortTitle: String
  let description: String
  var baseURL: String
  let defaultLanguage: String
  let languages: [String]
  let timeZone: String

  init(from fields: inout Fields) {
    id = fields.required(
      "id", .localID,
      help:
        "The site's name for browsers. Notes that students saved are kept under it: never change it."
    )
    title = fields.required("title", .text(1...70), help: "The title of the whole site.")
    shortTitle = fields.required(
      "short_title", .text(1...30), help: "The title where there is little room.")
    description = fields.required(
      "description", .text(50...160), help: "What the site is, for search engines and shared links."
    )
    baseURL = fields.required(
      "base_url", .baseURL, help: "Where the site is on the web, with a slash at the end.")
    defaultLanguage = fields.required(
      "default_language", .language, help: "The language that every text is written in first.")
    languages = fields.required(
      "languages", .list(.language, 1...40),
      help: "All languages of the site, the default among them.")
    timeZone = fields.optional(
      "time_zone", .name(3...60), default: "UTC",
      help:
        "Where the office's day begins, as in `America/Chicago`. Decides when a page that waits for its day appears."
    )
  }
}
