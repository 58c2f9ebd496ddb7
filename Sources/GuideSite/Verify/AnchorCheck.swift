internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSystem

/// Whether every page and every anchor that something links to is there.
struct AnchorCheck {
  private let world: SiteWorld
  private let known: KnownPaths
  private let defined: Set<UInt64>

  init(_ lists: [AnchorLists], _ world: SiteWorld, _ known: KnownPaths) {
    self.world = world
    self.known = known
    var defined: Set<UInt64> = []
    defined.reserveCapacity(lists.reduce(0) { $0 + $1.defined.count })
    for list in lists { defined.formUnion(list.defined) }
    self.defined = defined
  }

  /// The faults of links that somebody wrote, each at its place; every place is told once, in
  /// however many languages its page is shown.
  func faults(of wanted: [WantedAnchor]) -> [Diagnostic] {
    var seen: Set<Place> = []
    return wanted.compactMap { wanted in
      guard let fault = fault(of: wanted) else { return nil }
      return seen.insert(wanted.place).inserted ? fault : nil
    }
  }

  private func fault(of wanted: WantedAnchor) -> Diagnostic? {
    guard let id = wanted.id else {
      return known.contains(wanted.key) ? nil : noSuchPage(wanted)
    }
    // Of a page that is not there, that is told.
    if defined.contains(wanted.key) || !known.contains(PathHash.of(wanted.path)) { return nil }
    // Of a page that could not be read nobody knows the headings.
    guard let ids = PageIDs.of(wanted.path, world) else { return nil }
    let meant = Suggestion.nearest(to: id, in: ids)
    return Diagnostic(
      SiteFault.noSuchHeading, at: wanted.place,
      "The page has no heading with the id `\(id)`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: ids.isEmpty
        ? "The page has no headings." : "Its headings are: \(ids.joined(separator: ", ")).")
  }

  private func noSuchPage(_ wanted: WantedAnchor) -> Diagnostic {
    Diagnostic(
      SiteFault.redirectTarget, at: wanted.place,
      "This address is on this site, which has no page at `/\(wanted.path)`.",
      allowed: "Link to a page of the guide by its id, as in `page:what-it-is`.")
  }

  /// The faults of links that only the theme can have written.
  func faults(
    ofPages linked: [AnchorLists.LinkedAnchor], files: inout SourceFiles
  ) -> [Diagnostic] {
    var reported: Set<UInt64> = []
    var faults: [Diagnostic] = []
    for linked in linked
    where !defined.contains(linked.key) && reported.insert(linked.key).inserted {
      let page = files.add(name: "site/\(linked.page.file)", bytes: [])
      faults.append(
        Diagnostic(
          VerifyFault.brokenAnchor, at: Place(page.id, at: 0),
          "The page `\(linked.page.file)` links to `\(linked.target)`, which no page has.",
          allowed: "Look in the theme's templates: articles are checked where they are written."))
    }
    return faults
  }
}
