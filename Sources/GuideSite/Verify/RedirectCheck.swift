internal import GuideContent
internal import GuideDiagnostics

/// Whether every redirect leads to something that the site has.
struct RedirectCheck {
  private let world: SiteWorld
  private let known: KnownPaths
  private var redirects: [Redirect] { world.guide.main.redirects }

  init(_ world: SiteWorld, _ known: KnownPaths) {
    self.world = world
    self.known = known
  }

  var faults: [Diagnostic] { redirects.compactMap(fault) + loops }

  /// The places on pages that redirects name.
  var wanted: [WantedAnchor] {
    redirects.compactMap { redirect in
      guard let id = redirect.fragment,
        let path = redirect.target.map({ world.routes.path($0, edition: 0) })
          ?? redirect.targetPath
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

  /// Each ring of redirects, told once, at the first of its lines.
  private var loops: [Diagnostic] {
    var found: [Diagnostic] = []
    var told: Set<String> = []
    for redirect in redirects where redirect.hasAddress && redirect.isWritten {
      for edition in world.editions.indices {
        guard let path = world.routes.path(of: redirect, edition: edition) else { continue }
        let way = world.routes.way(fromRedirectAt: path)
        if way.count < 2 || way.last != path || told.contains(path) { continue }
        told.formUnion(way)
        // The same ring in another language is the same mistake.
        for other in world.editions.indices {
          told.formUnion(way.map { world.routes.path($0, from: edition, to: other) })
        }
        found.append(loop(redirect, way))
      }
    }
    return found
  }

  private func loop(_ redirect: Redirect, _ way: [String]) -> Diagnostic {
    let others = redirects.filter { other in
      other.hasAddress && other.fromPlace != redirect.fromPlace
        && way.contains { $0 == world.routes.path(of: other, edition: 0) }
    }
    return Diagnostic(
      SiteFault.redirectLoop, at: redirect.toPlace,
      "This redirect leads back to itself: "
        + way.map { "`/\($0)`" }.joined(separator: ", then ") + ".",
      allowed: "Lead it to a page that is there: `page:` and the id of the page.",
      notes: others.map { .init($0.fromPlace, "`\($0.from)` leads on to `\($0.to)` here.") })
  }
}
