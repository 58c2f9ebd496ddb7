internal import GuideDiagnostics

/// The ways on which readers come to a page.
///
/// The list of all pages is not among them: nobody looks there first.
package struct PageInboundLinks: Sendable {
  /// In words, as in "the header" or "the journey `parents`".
  package var places: [String] = []
  /// The ids of the articles that link to it.
  package var articles: [String] = []

  package var isEmpty: Bool { places.isEmpty && articles.isEmpty }

  package init(to page: PageReference, in localization: LocalizedGuide) {
    let graph = LinkGraph(localization)
    func ways(_ links: [LinkGraph.Link]) -> [String] {
      var ways: [String] = []
      for link in links where link.target == page {
        let words = Self.words(for: link.source)
        if !ways.contains(words) { ways.append(words) }
      }
      return ways
    }
    places = ways(graph.entrances) + ways(graph.items) + ways(graph.checklists)
    let related = Set(graph.related.filter { $0.target == page }.map(\.source))
    for article in localization.articles where article.isShown {
      if related.contains(.article(article.id)) || Self.names(page, in: article) {
        articles.append(article.id)
      }
    }
  }

  private static func words(for source: LinkGraph.Source) -> String {
    switch source {
    case .header: "the header"
    case .footer: "the footer"
    case .homePage: "the home page"
    case .journey(let id): "the journey `\(id)`"
    case .article(let id): "the article `\(id)`"
    case .item(let kind, let id): "the \(kind) `\(id)`"
    case .checklist(let id): "the checklist `\(id)`"
    }
  }

  private static func names(_ page: PageReference, in article: Article) -> Bool {
    if page.kind != .page { return false }
    return article.file.bytes.withUnsafeBufferPointer { bytes in
      var isThere = false
      let body = UnsafeBufferPointer(rebasing: bytes[article.body])
      TextSearch.eachLink(in: body) { if $0, $1 == page.id { isThere = true } }
      return isThere
    }
  }
}
