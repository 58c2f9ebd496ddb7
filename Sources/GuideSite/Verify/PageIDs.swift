internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSystem

/// The ids on a page that links may name, for a message that lists them.
enum PageIDs {
  /// Nil for a page that could not be read.
  static func of(_ path: String, _ world: SiteWorld) -> [String]? {
    for index in world.editions {
      let prefix = world.routes.languagePrefixes[index.number]
      guard path.hasPrefix(prefix) else { continue }
      let rest = String(path.dropFirst(prefix.count))
      if let article = index.edition.articles.first(where: { $0.slug + "/" == rest }) {
        return headings(of: article)
      }
      if let ids = ofRecords(rest, index.edition) { return ids }
    }
    return []
  }

  private static func headings(of article: Article) -> [String]? {
    var out = OutputBuffer()
    var ignored: [Diagnostic] = []
    let summary = Markdown.render(
      MarkdownSource(article.file, range: article.body), .article, into: &out,
      diagnostics: &ignored)
    let ids = summary.headings.map(\.id)
    return ids.isEmpty && !ignored.isEmpty ? nil : ids
  }

  /// What stands on a page that guide makes of records.
  private static func ofRecords(_ path: String, _ edition: Edition) -> [String]? {
    switch path {
    case "faq/": edition.faq.map(\.id)
    case "glossary/": edition.terms.map(\.id)
    case "contact/": edition.contacts.map(\.id)
    case "sources/": edition.sources.map(\.id)
    case "time-plans/": edition.plans.map(\.id)
    default:
      edition.banks.first { path == "questions/\($0.id)/" }.map { bank in
        bank.categories.map(\.id) + bank.items.map(\.id)
      }
    }
  }
}
