internal import GuideContent
internal import GuideDiagnostics

/// Whether every redirect leads to something that the site has.
enum RedirectCheck {
  static func faults(_ world: SiteWorld, _ known: KnownPaths) -> [Diagnostic] {
    world.guide.main.redirects.compactMap { redirect in
      // An unknown id was reported where it was read.
      if redirect.target != nil { return nil }
      let isPath = redirect.to.hasPrefix("/")
      let path = redirect.to.dropFirst().prefix { $0 != "#" }
      if isPath, known.contains(PathHash.of(String(path))) { return nil }
      return Diagnostic(
        SiteFault.redirectTarget, at: redirect.toPlace,
        isPath
          ? "The site has no page at `\(redirect.to)`." : "`\(redirect.to)` does not name a page.",
        allowed: "Write `page:` and the id of a page, or a path such as `/contact/`.")
    }
  }
}
