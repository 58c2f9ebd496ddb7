internal import GuideContent
package import GuideDiagnostics
package import GuideSite

/// Whether two things would be at one address, or one would need a folder where the other is a
/// file.
///
/// Paths are compared without regard to capital letters, because some servers do the same.
package struct PathCollisions {
  private let pages: [PlannedPage]
  private let siteContext: SiteContext
  /// The number of the first page at each path.
  private var first: [String: Int] = [:]
  /// What guide writes besides pages, and the folders above that.
  private var files: Set<String> = []
  private var folders: Set<String> = []
  private var faults: [Diagnostic] = []

  private init(_ pages: [PlannedPage], _ siteContext: SiteContext) {
    self.pages = pages
    self.siteContext = siteContext
  }

  /// - Parameter files: the paths of all files that are no pages.
  package static func find(_ pages: [PlannedPage], files: [String], _ siteContext: SiteContext)
    -> [Diagnostic]
  {
    var collisions = PathCollisions(pages, siteContext)
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
      if page.localization > 0, page.localization == pages[earlier].localization { continue }
      if haveOneID(page, pages[earlier]) { continue }
      // The one whose address was written down is the one to change.
      var (page, other) = (page, pages[earlier])
      if !hasSlug(page), hasSlug(other) { swap(&page, &other) }
      faults.append(
        Diagnostic(
          SiteFault.pathTwice, at: place(of: page),
          "Two pages would be at `/\(page.path)`: \(name(page)) and \(name(other)).",
          allowed: page.kind == .redirect
            ? "Remove this redirect: something is at its old address."
            : "Give one of them another `slug` or id.",
          notes: [.init(place(of: other), "The other is here.")]))
    }
  }

  /// True for two pages at one address because they have one id, which was reported where the ids
  /// were compared.
  private func haveOneID(_ page: PlannedPage, _ other: PlannedPage) -> Bool {
    let articles = [page, other].filter { $0.kind == .article }
    guard !articles.isEmpty, !articles.contains(where: hasSlug),
      page.kind != .redirect, other.kind != .redirect
    else { return false }
    let ids = articles.map {
      siteContext.localizations[$0.localization].localization.articles[$0.index].id
    }
    return ids.count == 2 ? ids[0] == ids[1] : IDTable.builtInPages.contains(ids[0])
  }

  private func hasSlug(_ page: PlannedPage) -> Bool {
    page.kind == .redirect
      || page.kind == .article
        && siteContext.localizations[page.localization].localization.articles[page.index]
          .frontMatter.slug != nil
  }

  private func name(_ page: PlannedPage) -> String {
    switch page.kind {
    case .article:
      "the article `\(siteContext.localizations[page.localization].localization.articles[page.index].id)`"
    case .redirect: "a redirect"
    default: "the page that guide makes there itself"
    }
  }

  private func place(of page: PlannedPage) -> SourceRange {
    let localization = siteContext.localizations[page.localization].localization
    switch page.kind {
    case .article: return localization.articles[page.index].frontMatter.slugPlace
    case .redirect: return localization.redirects[page.index].fromPlace
    case .bank: return localization.banks[page.index].place
    case .checklist: return localization.checklists[page.index].place
    default: return localization.site.place
    }
  }

  // MARK: Files

  private mutating func compareFiles(_ paths: [String]) {
    let redirects = pages.filter { $0.kind == .redirect }
    files = Set(paths.map { $0.lowercased() })
    for path in files { folders.formUnion(Self.folders(above: path)) }
    var told: Set<SourceRange> = []
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
      return "guide writes a file `\(page.file)` itself, so no page can be there."
    }
    if siteContext.theme.hasSearch, file.hasPrefix("search/") {
      return "guide writes the files of its search below `search/`, so no page can be there."
    }
    if folders.contains(file) {
      return "`/\(page.path)` would be a page, but it is a folder with other pages or files."
    }
    let blocking = Self.folders(above: file).first { folder in
      files.contains(folder) || first[folder].map { pages[$0].file.lowercased() == folder } ?? false
    }
    return blocking.map { "`\($0)` is a file of the site, so no page can be below it." }
  }

  /// As in `a` and `a/b` for `a/b/index.html`.
  private static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }
}

/// Whether every redirect leads to something that the site has.
package struct RedirectCheck {
  private let siteContext: SiteContext
  private let known: KnownPaths
  private var redirects: [Redirect] { siteContext.guide.main.redirects }

  package init(_ siteContext: SiteContext, _ known: KnownPaths) {
    self.siteContext = siteContext
    self.known = known
  }

  package var faults: [Diagnostic] { redirects.compactMap(fault) + loops }

  /// The places on pages that redirects name.
  package var wanted: [WantedAnchor] {
    redirects.compactMap { redirect in
      guard let id = redirect.fragment,
        let path = redirect.target.map({ siteContext.routes.path($0, localization: 0) })
          ?? redirect.targetPath,
        // Of redirects that go round in a ring that is said.
        !siteContext.routes.hasNoEnd(redirectAt: path)
      else { return nil }
      return WantedAnchor(id, on: path, at: redirect.toPlace)
    }
  }

  private func fault(_ redirect: Redirect) -> Diagnostic? {
    // An unknown id was reported where it was read.
    if redirect.target != nil { return nil }
    guard let path = redirect.targetPath else {
      return Diagnostic(
        SiteFault.redirectTarget, at: redirect.toPlace,
        "`\(redirect.to)` does not name a page.", allowed: Self.allowed)
    }
    if known.contains(PathHash.of(path)) { return nil }
    let isFolder = known.contains(PathHash.of(path + "/"))
    return Diagnostic(
      SiteFault.redirectTarget, at: redirect.toPlace,
      "The site has no page at `\(redirect.to)`.", allowed: Self.allowed,
      write: isFolder && redirect.fragment == nil ? "\"/\(path)/\"" : nil)
  }

  private static let allowed = "Write `page:` and the id of a page, or a path such as `/contact/`."

  // MARK: Loops

  /// Each circle of redirects, reported once, at the first of its lines.
  private var loops: [Diagnostic] {
    var lines: [String: Int] = [:]
    var paths: [(path: String, localization: Int)] = []
    for (line, redirect) in redirects.enumerated() where redirect.hasAddress && redirect.isWritten {
      for localization in siteContext.localizations.indices {
        guard let path = siteContext.routes.path(of: redirect, localization: localization),
          siteContext.routes.hasNoEnd(redirectAt: path)
        else { continue }
        paths.append((path, localization))
        if lines[path] == nil { lines[path] = line }
      }
    }
    var found: [(line: Int, fault: Diagnostic)] = []
    var passed: Set<String> = []
    for (path, localization) in paths {
      // What was passed already leads into a circle that was reported.
      let way = siteContext.routes.way(fromRedirectAt: path, until: passed)
      passed.formUnion(way)
      guard let end = way.last, let entry = way.firstIndex(of: end), entry < way.count - 1 else {
        continue
      }
      let ring = way[entry...].dropLast()
      // The same ring in another language is the same mistake.
      for other in siteContext.localizations.indices {
        passed.formUnion(ring.map { siteContext.routes.path($0, from: localization, to: other) })
      }
      let first = ring.indices.min { lines[ring[$0]] ?? .max < lines[ring[$1]] ?? .max }
      guard let first, let line = lines[ring[first]] else { continue }
      let turned = ring[first...] + ring[..<first] + [ring[first]]
      found.append((line, loop(redirects[line], Array(turned))))
    }
    return found.sorted { $0.line < $1.line }.map(\.fault)
  }

  /// The most redirects of a ring that a message shows.
  private static let shown = 10

  private func loop(_ redirect: Redirect, _ way: [String]) -> Diagnostic {
    let ring = Set(way)
    let others = redirects.lazy.filter { other in
      other.hasAddress && other.fromPlace != redirect.fromPlace
        && siteContext.routes.path(of: other, localization: 0).map(ring.contains) ?? false
    }.prefix(Self.shown)
    let left = way.count - Self.shown
    let steps =
      left > 1
      ? way.prefix(Self.shown - 1).map { "`/\($0)`" } + ["\(left) more", "`/\(way[0])`"]
      : way.map { "`/\($0)`" }
    return Diagnostic(
      SiteFault.redirectLoop, at: redirect.toPlace,
      "This redirect leads back to itself: "
        + steps.joined(separator: ", then ") + ".",
      allowed: "Lead it to a page that is there: `page:` and the id of the page.",
      notes: others.map { .init($0.fromPlace, "`\($0.from)` leads on to `\($0.to)` here.") })
  }
}
