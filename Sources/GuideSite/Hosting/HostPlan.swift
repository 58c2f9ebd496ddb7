package import GuideContent
package import GuideDiagnostics

/// What a web server has to know of a site.
package struct HostPlan: Sendable {
  /// An old path and the new one, both from the root of the host, as in `/guide/old/`.
  package struct Move: Sendable {
    package let from: String
    package let to: String

    /// The old path without the slash at its end, by which it may be asked for too.
    var fromWithoutSlash: String? { from.hasSuffix("/") ? String(from.dropLast()) : nil }
  }

  /// The whole address, as in `https://example.edu/guide/`.
  package let baseURL: String
  /// The path of the site on its host: `/guide/`, or `/`.
  package let basePath: String
  package let moves: [Move]
  /// The folder on the server that holds the site, without a slash at its end.
  package let root: String

  package init(_ guide: Guide, files: SourceFiles, root: String) {
    baseURL = guide.site.baseURL
    basePath = KnownPaths([], base: guide.site.baseURL).basePath
    self.root = root
    let routes = Routes(guide)
    let editions = guide.editions.enumerated().map {
      EditionIndex($1, number: $0, of: guide)
    }
    let world = SiteWorld(
      guide: guide, files: files, editions: editions, routes: routes,
      theme: LoadedTheme(
        assets: .empty, words: Array(repeating: [:], count: guide.editions.count),
        scriptWords: [], pages: [], blocks: []),
      images: ImageTable())
    let basePath = basePath
    moves = SitePlan.pages(guide, editions, routes).filter { $0.kind == .redirect }.map { page in
      var scope = PageScope(world, editions[page.edition], path: page.path, prefix: "")
      let target = RedirectPage.make(page.index, &scope).target
      return Move(from: basePath + page.path, to: basePath + target)
    }
  }

  /// The path without the slash at its end; nil for a site at the root of its host.
  var basePathWithoutSlash: String? { basePath == "/" ? nil : String(basePath.dropLast()) }

  /// A regular expression for addresses with a name that begins with a dot.
  static let hiddenNames = #"/\.(?!well-known/)"#

  /// A regular expression for files whose names change with their content.
  ///
  /// - Parameter base: what stands before `assets/` and `images/`.
  func fingerprinted(below base: String) -> String {
    "^\(base.replacing(".", with: "\\."))(assets|images)/.+\\.[0-9a-f]{8}\\.[a-z0-9]+$"
  }
}
