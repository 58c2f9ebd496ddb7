internal import GuideContent
internal import GuideDiagnostics

/// Whether two things would stand at one address, or one would need a folder where the other is a
/// file.
///
/// Paths are compared without regard to capital letters, because some servers do the same.
struct PathCollisions {
  private let pages: [PlannedPage]
  private let world: SiteWorld
  /// The number of the first page at each path.
  private var first: [String: Int] = [:]
  /// What guide writes besides pages, and the folders above that.
  private var files: Set<String> = []
  private var folders: Set<String> = []
  private var faults: [Diagnostic] = []

  private init(_ pages: [PlannedPage], _ world: SiteWorld) {
    self.pages = pages
    self.world = world
  }

  /// - Parameter files: the paths of all files that are no pages.
  static func find(_ pages: [PlannedPage], files: [String], _ world: SiteWorld) -> [Diagnostic] {
    var collisions = PathCollisions(pages, world)
    collisions.comparePages()
    // Only a redirect has an address that somebody chose letter by letter.
    if pages.contains(where: { $0.kind == .redirect }) { collisions.compareFiles(files) }
    return collisions.faults
  }

  // MARK: Pages

  private mutating func comparePages() {
    first.reserveCapacity(pages.count)
    for (number, page) in pages.enumerated() {
      let path = page.path.lowercased()
      guard let earlier = first.updateValue(number, forKey: path) else { continue }
      // Every language has the same addresses, so one report is enough.
      if page.edition > 0, page.edition == pages[earlier].edition { continue }
      // The one whose address was written down is the one to change.
      var (page, other) = (page, pages[earlier])
      if !hasSlug(page), hasSlug(other) { swap(&page, &other) }
      faults.append(
        Diagnostic(
          SiteFault.pathTwice, at: place(of: page),
          "Two pages would stand at `/\(page.path)`: \(name(page)) and \(name(other)).",
          allowed: page.kind == .redirect
            ? "Remove this redirect: something stands at its old address."
            : "Give one of them another `slug` or id.",
          notes: [.init(place(of: other), "The other is here.")]))
    }
  }

  private func hasSlug(_ page: PlannedPage) -> Bool {
    page.kind == .redirect
      || page.kind == .article
        && world.editions[page.edition].edition.articles[page.index].frontMatter.slug != nil
  }

  private func name(_ page: PlannedPage) -> String {
    switch page.kind {
    case .article: "the article `\(world.editions[page.edition].edition.articles[page.index].id)`"
    case .redirect: "a redirect"
    default: "the page that guide makes there itself"
    }
  }

  private func place(of page: PlannedPage) -> Place {
    let edition = world.editions[page.edition].edition
    switch page.kind {
    case .article: return edition.articles[page.index].frontMatter.slugPlace
    case .redirect: return edition.redirects[page.index].fromPlace
    case .bank: return edition.banks[page.index].place
    case .checklist: return edition.checklists[page.index].place
    default: return edition.site.place
    }
  }

  // MARK: Files

  private mutating func compareFiles(_ paths: [String]) {
    let redirects = pages.filter { $0.kind == .redirect }
    files = Set(paths.map { $0.lowercased() })
    for path in files { folders.formUnion(Self.folders(above: path)) }
    var told: Set<Place> = []
    for page in redirects {
      guard let problem = problem(page) else { continue }
      let place = place(of: page)
      // The same redirect in another language is the same mistake.
      if !told.insert(place).inserted { continue }
      faults.append(
        Diagnostic(
          SiteFault.pathTwice, at: place, problem,
          allowed: "Remove this redirect: its old address can't lead anywhere else."))
    }
  }

  /// Why the file of a redirect can't be written; nil when it can.
  private func problem(_ page: PlannedPage) -> String? {
    let file = page.file.lowercased()
    if files.contains(file) {
      return "guide writes a file `\(page.file)` itself, so no page can stand there."
    }
    if world.theme.hasSearch, file.hasPrefix("search/") {
      return "guide writes the files of its search below `search/`, so no page can stand there."
    }
    if folders.contains(file) {
      return "`/\(page.path)` would be a page, but it is a folder with other pages or files."
    }
    let blocking = Self.folders(above: file).first { folder in
      files.contains(folder) || first[folder].map { pages[$0].file.lowercased() == folder } ?? false
    }
    return blocking.map { "`\($0)` is a file of the site, so no page can stand below it." }
  }

  /// As in `a` and `a/b` for `a/b/index.html`.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }
}
