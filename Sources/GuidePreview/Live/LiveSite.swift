internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

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

extension LiveSite {
  init?(_ attempt: Preview.Attempt, _ site: PreparedSite, generation: Int) {
    guard let renderer = attempt.renderer else { return nil }
    self.init(
      renderer: renderer, site: site, diagnostics: attempt.diagnostics, generation: generation)
  }
}

/// Keeps the files that can be made only when every page is: the words for the search.
final class DeferredFiles: OutputSink {
  /// What is known without them.
  private let others: Set<String>
  private let kept = Mutex<[String: [UInt8]]>([:])

  init(_ site: PreparedSite) {
    others = Set(site.pages.map(\.file) + site.extras.map(\.path))
  }

  var files: [String: [UInt8]] { kept.withLock { $0 } }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    if others.contains(path) { return }
    kept.withLock { $0[path] = Array(bytes) }
  }
}
