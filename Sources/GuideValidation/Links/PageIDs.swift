internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSite
internal import GuideSupport

/// The ids on a page that links may name, for a message that lists them.
enum PageIDs {
  /// Nil for a page that could not be read.
  static func of(_ path: String, _ siteContext: SiteContext) -> [String]? {
    for index in siteContext.localizations {
      let prefix = siteContext.routes.languagePrefixes[index.number]
      guard path.hasPrefix(prefix) else { continue }
      let rest = String(path.dropFirst(prefix.count))
      if let article = index.localization.articles.first(where: { $0.slug + "/" == rest }) {
        return headings(of: article)
      }
      if let ids = ofRecords(rest, index.localization) { return ids }
    }
    return []
  }

  private static func headings(of article: Article) -> [String]? {
    var out = OutputBuffer()
    let ignored = DiagnosticCollector()
    let summary = Markdown.render(
      MarkdownSource(article.file, range: article.body), .article, into: &out,
      diagnostics: ignored)
    // Faults of links and blocks say nothing: here nobody is asked about those.
    let refusals: [MarkdownFault] = [.markdownTooLarge, .markdownTooDeep, .markdownTooManyImages]
    let isRefused = ignored.contains { fault in refusals.contains { fault.isFault($0) } }
    return isRefused ? nil : summary.headings.map(\.id)
  }

  /// What is on a page that guide makes of records.
  private static func ofRecords(_ path: String, _ localization: LocalizedGuide) -> [String]? {
    if let list = FileKinds.listed.first(where: { path == $0.page + "/" }) {
      return localization.records.listed(list).filter { $0.ownPage == nil }.map(\.id)
    }
    if path == People.page + "/" {
      return localization.contacts.filter { $0.ownPage == People.page }.map(\.id)
    }
    return localization.banks.first { path == "questions/\($0.id)/" }.map { bank in
      bank.categories.map(\.id) + bank.items.map(\.id)
    }
  }
}
