package import GuideContent
package import GuideTemplates

/// What every page has, whatever its kind.
package struct PageHead {
  package static let sample = PageHead(kind: "", id: "", title: "", summary: "", path: "")

  package var kind: String
  /// The id by which links know the page; for `aria-current` in the header.
  package var id: String
  package var title: String
  package var summary: String
  /// From the site's root.
  package var path: String
  /// The language of the page's own words; nil when it is the localization's.
  package var contentLanguage: String?
  package var contentDirection: String = "ltr"
  /// True when none of the page's words are translated, but for those of the theme.
  package var isUntranslated = false
  /// True for a translation that no person has reviewed.
  package var isUnreviewed = false
  /// True where search engines are asked to leave the page out.
  package var isUnindexed = false
  package var feedback: FeedbackView?
  package var languages: [LanguageView] = []
  /// Where the page is in the language that its words are in.
  package var original: String?
  package var translations: [LanguageView] = []
  package var structuredData: [UInt8] = []
  /// The newest day that its content names.
  package var changed: Day?
  package var breadcrumbs: [LinkView] = []
  package var journeys: [JourneyView] = []
  package var notices: [NoticeView] = []
  package var previous: LinkView?
  package var next: LinkView?

  package func write(to fields: inout RecordWriter) {
    fields.text("kind", kind, help: "The kind of page, as in `article`.")
    fields.text("id", id, help: "The id by which links know the page.")
    fields.text("title", title, help: "The heading.")
    fields.text("summary", summary, help: "What the reader gets, for search engines and lists.")
    fields.address("address", path, help: "Where the page itself is.")
    fields.text(
      "content_language", contentLanguage,
      help: "The language of the page's words, when it is not the site's: it is not translated.")
    fields.text("content_direction", contentDirection, help: "`ltr` or `rtl`, for those words.")
    fields.flag(
      "is_untranslated", isUntranslated,
      help: "Whether what the page shows is in another language only.")
    fields.flag(
      "is_unreviewed", isUnreviewed, help: "Whether this translation waits for a person's review.")
    fields.flag(
      "is_unindexed", isUnindexed, help: "Whether search engines are asked to leave the page out.")
    fields.record(
      "feedback", feedback, help: "How readers say something of the page, if they are asked to.")
    fields.list("languages", languages, help: "The same page in every language.")
    fields.address(
      "original", original ?? path,
      help: "Where the page is in the language that its words are in.")
    fields.list(
      "translations", translations,
      help: "The languages in which its words are translated, when there are several.")
    fields.html(
      "structured_data", structuredData, help: "What the page is, for search engines (JSON-LD).")
    fields.text(
      "changed", changed?.description,
      help: "The newest day that its content names, as in 2026-11-23.")
    fields.list("breadcrumbs", breadcrumbs, help: "The pages above this one, home first.")
    fields.list("journeys", journeys, help: "The journeys that this page is a step of.")
    fields.list("notices", notices, help: "What readers have to know these days.")
    fields.record("previous", previous, help: "The page before, on the same journey.")
    fields.record("next", next, help: "The page after, on the same journey.")
  }
}
