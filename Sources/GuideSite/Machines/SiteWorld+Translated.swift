internal import GuideContent

/// Which pages stand in which languages.
extension SiteWorld {
  /// Whether a page's own words stand in an edition's language.
  ///
  /// - Parameter id: of the article, question bank, message or checklist.
  func isTranslated(_ kind: PageKind, _ id: String, in index: EditionIndex) -> Bool {
    if index.number == 0 { return true }
    return switch kind {
    case .home: index.edition.home.isTranslated
    case .article: index.article(id)?.isTranslated ?? false
    case .bank: index.edition.banks.first { $0.id == id }?.isTranslated ?? false
    case .template: index.templates[id]?.isTranslated ?? false
    case .checklist: index.checklists[id]?.isTranslated ?? false
    default: true
    }
  }

  /// The id of what a page shows; empty for a page of its own kind.
  func id(of page: PlannedPage) -> String {
    let index = editions[page.edition]
    return switch page.kind {
    case .article: index.edition.articles[page.index].id
    case .bank: index.edition.banks[page.index].id
    case .template: index.shownTemplates[page.index].id
    case .checklist: index.edition.checklists[page.index].id
    default: ""
    }
  }
}
