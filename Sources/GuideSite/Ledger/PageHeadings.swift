internal import GuideMarkdown

/// The headings of an article in one language, as they were when its page was made.
struct PageHeadings: Sendable {
  /// An index into `Guide.editions`.
  var edition: Int
  /// An index into the edition's articles.
  var article: Int
  var headings: [Heading]
}
