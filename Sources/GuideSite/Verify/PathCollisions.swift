internal import GuideContent
internal import GuideDiagnostics

/// Whether two pages would stand at one address.
enum PathCollisions {
  /// Paths are compared without regard to capital letters, because some servers do the same.
  static func find(_ pages: [PlannedPage], _ world: SiteWorld) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(pages.count)
    var faults: [Diagnostic] = []
    for (number, page) in pages.enumerated() {
      let path = page.path.lowercased()
      guard let earlier = first.updateValue(number, forKey: path) else { continue }
      // Every language has the same addresses, so one report is enough.
      if page.edition > 0, page.edition == pages[earlier].edition { continue }
      // The one whose address was written down is the one to change.
      var (page, other) = (page, pages[earlier])
      if !hasSlug(page, world), hasSlug(other, world) { swap(&page, &other) }
      faults.append(
        Diagnostic(
          SiteFault.pathTwice, at: place(of: page, world),
          "Two pages would stand at `/\(page.path)`: \(name(page, world)) and \(name(other, world)).",
          allowed: "Give one of them another `slug` or id.",
          notes: [.init(place(of: other, world), "The other is here.")]))
    }
    return faults
  }

  private static func hasSlug(_ page: PlannedPage, _ world: SiteWorld) -> Bool {
    page.kind == .redirect
      || page.kind == .article
        && world.editions[page.edition].edition.articles[page.index].frontMatter.slug != nil
  }

  private static func name(_ page: PlannedPage, _ world: SiteWorld) -> String {
    switch page.kind {
    case .article: "the article `\(world.editions[page.edition].edition.articles[page.index].id)`"
    case .redirect: "a redirect"
    default: "the page that guide makes there itself"
    }
  }

  private static func place(of page: PlannedPage, _ world: SiteWorld) -> Place {
    let edition = world.editions[page.edition].edition
    switch page.kind {
    case .article: return edition.articles[page.index].frontMatter.slugPlace
    case .redirect: return edition.redirects[page.index].fromPlace
    case .bank: return edition.banks[page.index].place
    case .checklist: return edition.checklists[page.index].place
    default: return edition.site.place
    }
  }
}
