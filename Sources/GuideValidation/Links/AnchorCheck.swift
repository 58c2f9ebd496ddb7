internal import GuideContent
package import GuideDiagnostics
internal import GuideMarkdown
package import GuideSite
internal import GuideSupport
internal import GuideTheme

/// Whether every page and every anchor that something links to is there.
package struct AnchorCheck {
  private let siteContext: SiteContext
  private let known: KnownPaths
  private let defined: Set<UInt64>

  package init(_ lists: [AnchorLists], _ siteContext: SiteContext, known: KnownPaths) {
    self.siteContext = siteContext
    self.known = known
    var defined: Set<UInt64> = []
    defined.reserveCapacity(lists.reduce(0) { $0 + $1.defined.count })
    for list in lists { defined.formUnion(list.defined) }
    self.defined = defined
  }

  /// The faults of links that somebody wrote, each at its place; every place is reported once, in
  /// however many languages its page is shown.
  package func faults(of wanted: [WantedAnchor]) -> [Diagnostic] {
    var seen: Set<SourceRange> = []
    var pages: [String: PageAnchors?] = [:]
    return wanted.compactMap { wanted in
      guard !seen.contains(wanted.place), let fault = fault(of: wanted, &pages) else { return nil }
      seen.insert(wanted.place)
      return fault
    }
  }

  /// What is said of a page's headings.
  ///
  /// Long lists of wrong links lead to few pages, and each of those is read once.
  private struct PageAnchors {
    var ids: [String]
    var allowed: String
    /// How many links still get a suggestion.
    ///
    /// A slip is one link. Where hundreds lead nowhere, comparing each with all headings takes longer
    /// than anybody waits.
    var suggestions = 100

    init(_ ids: [String]) {
      self.ids = ids
      allowed =
        ids.isEmpty
        ? "The page has no headings." : "Its headings are: \(ids.joined(separator: ", "))."
    }

    mutating func meant(by id: String) -> String? {
      if suggestions == 0 { return nil }
      suggestions -= 1
      return Suggestion.nearest(to: id, in: ids)
    }
  }

  /// - Parameter pages: those that were read, by their paths; nil for one that can't be.
  private func fault(of wanted: WantedAnchor, _ pages: inout [String: PageAnchors?]) -> Diagnostic?
  {
    guard let id = wanted.id else {
      return known.contains(wanted.key) ? nil : noSuchPage(wanted)
    }
    // Of a page that is not there, only that is reported.
    if defined.contains(wanted.key) || !known.contains(PathHash.of(wanted.path)) { return nil }
    // Of a page that could not be read nobody knows the headings.
    if pages[wanted.path] == nil {
      let ids = PageIDs.of(wanted.path, siteContext)
      pages[wanted.path] = .some(ids.map(PageAnchors.init))
    }
    guard var page = pages[wanted.path] ?? nil else { return nil }
    let meant = page.meant(by: id)
    pages[wanted.path] = page
    return Diagnostic(
      SiteFault.noSuchHeading, at: wanted.place,
      "The page has no heading with the id `\(id)`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: page.allowed)
  }

  private func noSuchPage(_ wanted: WantedAnchor) -> Diagnostic {
    Diagnostic(
      SiteFault.redirectTarget, at: wanted.place,
      "This address is on this site, which has no page at `/\(wanted.path)`.",
      allowed: "Link to a page of the guide by its id, as in `page:what-it-is`.")
  }

  /// The faults of links that only the theme can have written.
  package func faults(
    ofPages linked: [AnchorLists.LinkedAnchor], files: inout SourceFiles
  ) -> [Diagnostic] {
    var reported: Set<UInt64> = []
    var faults: [Diagnostic] = []
    for linked in linked
    where !defined.contains(linked.key) && reported.insert(linked.key).inserted {
      let page = files.add(name: "site/\(linked.page.file)", bytes: [])
      faults.append(
        Diagnostic(
          VerifyFault.brokenAnchor, at: SourceRange(page.id, at: 0),
          "The page `\(linked.page.file)` links to `\(linked.target)`, which no page has.",
          allowed: "Look in the theme's templates: articles are checked where they are written."))
    }
    return faults
  }
}

/// The anchors that pages have, and those that links want.
package struct AnchorLists: Sendable {
  /// The keys of the ids of all pages.
  package var defined: [UInt64] = []
  /// What articles link to, each at its place in a file.
  package var wanted: [WantedAnchor] = []
  /// What pages link to, each at its place in the page.
  package var linked: [LinkedAnchor] = []

  package init(defined: [UInt64] = [], wanted: [WantedAnchor] = [], linked: [LinkedAnchor] = []) {
    self.defined = defined
    self.wanted = wanted
    self.linked = linked
  }

  /// An anchor that a finished page links to.
  package struct LinkedAnchor: Sendable {
    package var key: UInt64
    package var page: PlannedPage
    package var target: String
  }
}
