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

  /// The site's files, for a second look at pages that were changed after the first; nil when none is.
  private let portable: KnownPaths?
  private(set) var anchors = AnchorLists()
  private(set) var faults: [PageFault] = []

  init(_ world: SiteWorld, _ pages: [PlannedPage], _ files: [String], form: SiteForm) {
    portable =
      form == .portable
      ? KnownPaths(
        pages.map(\.file) + files + SiteExtras.laterPaths(world),
        base: Self.nowhere) : nil
    forms =
      world.theme.hasSearch
      ? world.editions.map { WordForms(.of($0.edition.language)) } : []
    hasRevisions = world.theme.offline != nil
  }

  /// In a folder the site's own address on the web is an address of elsewhere.
  private static let nowhere = "https://folder.invalid/"

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
    if let portable { return portablePage(page, portable, bytes) }
    guard hasRevisions, page.kind != .redirect else { return nil }
    var copy = Array(bytes)
    revisions.append((number, Revision.stamp(&copy)))
    return copy
  }

  /// The page as it works in a folder, looked at once more: its links have to name files.
  private mutating func portablePage(
    _ page: PlannedPage, _ known: KnownPaths, _ bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    let changed = PortablePage.make(bytes)
    let file = PlannedPage(
      kind: page.kind, index: page.index, edition: page.edition, path: page.file)
    changed.withUnsafeBytes { bytes in
      var check = PageCheck(file, known, bytes)
      check.run(into: &anchors)
      faults += check.faults
    }
    return changed
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
