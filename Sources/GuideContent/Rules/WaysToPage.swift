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
    var ways: [String] = []
    let navigation = localization.navigation
    if navigation.headerDestinations.contains(.page(page)) { ways.append("the header") }
    if navigation.footerDestinations.contains(.page(page)) { ways.append("the footer") }
    if localization.home.doors.contains(where: { $0.page == page }) { ways.append("the home page") }
    for journey in navigation.journeys
    where journey.steps.contains(where: { $0.pages.contains(page) }) {
      ways.append("the journey `\(journey.id)`")
    }
    for article in localization.articles where article.isShown {
      let isRelated = article.frontMatter.related.contains(page)
      if isRelated || Self.names(page, in: article) { articles.append(article.id) }
    }
    for item in localization.records.listed where item.page == page {
      ways.append("the \(type(of: item).recordName) `\(item.id)`")
    }
    for list in localization.checklists where list.items.contains(where: { $0.page == page }) {
      ways.append("the checklist `\(list.id)`")
    }
    places = ways
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
