internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSystem

/// A site that browsers are given, any page of it made when it is asked for.
struct LiveSite: Sendable {
  let renderer: SiteRenderer
  let site: PreparedSite
  /// What was found before any page was made.
  let diagnostics: [Diagnostic]
  /// Which state of the files it shows.
  let generation: Int

  var isFaulty: Bool { diagnostics.contains { $0.severity == .error } }

  /// The page at a path from the site's root, as in `find-people/`.
  func page(at path: String) -> PlannedPage? {
    site.pages.first { $0.path == path }
  }

  /// Any other file.
  func extra(at path: String) -> [UInt8]? {
    site.extras.first { $0.path == path }?.make()
  }

  /// The folder of the site on its server, as in `/guide/`.
  var basePath: String {
    let address = site.guide.site.baseURL
    let slashes = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard slashes.count == 3, let slash = slashes[2].firstIndex(of: "/") else { return "/" }
    return String(slashes[2][slash...])
  }
}
