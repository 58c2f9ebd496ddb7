internal import GuideContent
internal import GuideSystem

/// What is made of finished pages beside the pages: the words for the search, the list for devices
/// that keep the guide.
///
/// Each worker has one of its own. A theme that asks for none of it pays nothing.
struct PageMakings {
  /// How words are read, by edition; empty when there is no search.
  private let forms: [WordForms]
  private let hasRevisions: Bool
  private(set) var searched: [(edition: Int, page: SearchPage)] = []
  private(set) var revisions: [(number: Int, revision: String)] = []

  init(_ world: SiteWorld) {
    forms =
      world.theme.hasSearch
      ? world.editions.map { WordForms(.of($0.edition.language)) } : []
    hasRevisions = world.theme.offline != nil
  }

  /// Takes what it needs of a page.
  ///
  /// - Returns: the page as it is published, when that is not how it was rendered.
  mutating func take(_ page: PlannedPage, _ number: Int, _ bytes: UnsafeRawBufferPointer)
    -> [UInt8]?
  {
    if !forms.isEmpty, page.kind.isSearched {
      var sections = SectionScan.sections(of: bytes)
      if page.kind.isList { sections = Array(sections.prefix(1)) }
      searched.append(
        (
          page.edition,
          SearchPage(
            path: page.path, number: number, sections: sections, forms: forms[page.edition])
        ))
    }
    guard hasRevisions, page.kind != .redirect else { return nil }
    var copy = Array(bytes)
    revisions.append((number, Revision.stamp(&copy)))
    return copy
  }
}

extension PageKind {
  /// Pages that readers look for; the others only list or repeat what these say.
  var isSearched: Bool {
    switch self {
    case .home, .tags, .tag, .allPages, .print, .notFound, .offline, .redirect: false
    default: true
    }
  }

  /// Pages of which only the title and the first words are searched: the rest lists other pages.
  var isList: Bool {
    switch self {
    case .questions, .templates, .checklists: true
    default: false
    }
  }

  /// True for a page that is shown at whatever address it was that led nowhere.
  var standsAnywhere: Bool { self == .notFound || self == .offline }
}
