internal import GuideContent

/// Which pages stand in which languages.
extension SiteWorld {
  /// Whether a page's own words stand in an edition's language.
  ///
  /// A page that lists things does so when at least one of them does, or when it lists none: each of
  /// them is marked with its language.
  ///
  /// - Parameter id: of the article, question bank, message or checklist; the address of a tag.
  func isTranslated(_ kind: PageKind, _ id: String, in index: EditionIndex) -> Bool {
    if index.number == 0 { return true }
    let edition = index.edition
    return switch kind {
    case .home: edition.home.isTranslated
    case .article: index.article(id)?.isTranslated ?? false
    case .bank: edition.banks.first { $0.id == id }?.isTranslated ?? false
    case .template: index.templates[id]?.isTranslated ?? false
    case .checklist: index.checklists[id]?.isTranslated ?? false
    case .tag: index.tag(at: id)?.articles.contains { edition.articles[$0].isTranslated } ?? false
    case .questions: any(edition.banks, \.isTranslated)
    case .templates: any(index.shownTemplates, \.isTranslated)
    case .checklists: any(edition.checklists, \.isTranslated)
    case .timePlans: any(edition.plans, \.isTranslated)
    case .glossary: any(edition.terms, \.isTranslated)
    case .faq: any(edition.faq, \.isTranslated)
    case .contact: any(edition.contacts.filter(\.hasWords), \.isTranslated)
    case .sources: any(edition.sources.filter(\.hasWords), \.isTranslated)
    case .tags: any(index.readingOrder.filter { hasTags($0, edition) }, isTranslated(edition))
    case .allPages, .print: hasAnyTranslation(index)
    case .worksheet, .notFound, .offline, .redirect: true
    }
  }

  private func any<Item>(_ items: [Item], _ isTranslated: (Item) -> Bool) -> Bool {
    items.isEmpty || items.contains(where: isTranslated)
  }

  private func hasTags(_ article: Int, _ edition: Edition) -> Bool {
    !edition.articles[article].frontMatter.tags.isEmpty
  }

  private func isTranslated(_ edition: Edition) -> (Int) -> Bool {
    { edition.articles[$0].isTranslated }
  }

  /// Whether anything that is shown on a page of everything is translated.
  private func hasAnyTranslation(_ index: EditionIndex) -> Bool {
    let edition = index.edition
    return index.readingOrder.contains(where: isTranslated(edition))
      || edition.banks.contains(where: \.isTranslated)
      || index.shownTemplates.contains(where: \.isTranslated)
      || edition.checklists.contains(where: \.isTranslated)
  }

  /// The id of what a page shows, or the address of a tag; empty for a page of its own kind.
  func id(of page: PlannedPage) -> String {
    let index = editions[page.edition]
    return switch page.kind {
    case .article: index.edition.articles[page.index].id
    case .bank: index.edition.banks[page.index].id
    case .template: index.shownTemplates[page.index].id
    case .checklist: index.edition.checklists[page.index].id
    case .tag: index.tags[page.index].slug
    default: ""
    }
  }
}

extension Contact {
  /// True when it has words that a translation may have.
  fileprivate var hasWords: Bool { role != nil || hours != nil || note != nil }
}

extension Source {
  /// True when it has words that a translation may have.
  fileprivate var hasWords: Bool { claim != nil || notice != nil }
}
