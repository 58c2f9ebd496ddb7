package import GuideContent
package import GuideDiagnostics
internal import GuideSite
internal import GuideTheme
internal import GuideValidation

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
    let localizations = guide.localizations.enumerated().map {
      LocalizationIndex($1, number: $0, of: guide)
    }
    let siteContext = SiteContext(
      guide: guide, files: files, localizations: localizations, routes: routes,
      theme: CompiledTheme(
        assets: .empty, words: Array(repeating: [:], count: guide.localizations.count),
        scriptWords: [], pages: [], blocks: []))
    let basePath = basePath
    moves = SitePlan.pages(guide, localizations, routes: routes).filter { $0.kind == .redirect }.map
    {
      page in
      var pageContext = PageContext(
        siteContext, localizations[page.localization], path: page.path, prefix: "")
      let target = RedirectPage.make(page.index, &pageContext).target
      return Move(from: basePath + page.path, to: basePath + target)
    }
  }

  /// The path without the slash at its end; nil for a site at the root of its host.
  var basePathWithoutSlash: String? { basePath == "/" ? nil : String(basePath.dropLast()) }

  /// A regular expression for addresses with a name that begins with a dot.
  static let hiddenNames = #"/\.(?!well-known/)"#

  /// A regular expression for files whose names change with their content.
  ///
  /// - Parameter base: what is before `assets/`, `images/` and `files/`.
  func fingerprinted(below base: String) -> String {
    "^\(base.replacing(".", with: "\\."))(assets|images|files)/.+\\.[0-9a-f]{8}\\.[a-z0-9]+$"
  }
}

/// The servers and services that guide writes settings for.
package enum Host: String, CaseIterable, Sendable {
  case nginx, apache, caddy
  case githubPages = "github-pages"

  /// The first words of every file, by which guide knows its own.
  package static let mark = "Made by guide host"

  /// Files with their contents, as text.
  package func files(_ plan: HostPlan) -> [(name: String, text: String)] {
    switch self {
    case .nginx: [("nginx.conf", NginxSettings.text(plan))]
    case .apache:
      [
        ("apache.conf", ApacheSettings.server(plan)),
        ("apache.htaccess", ApacheSettings.folder(plan)),
      ]
    case .caddy: [("guide.caddy", CaddySettings.text(plan))]
    case .githubPages: [("github-pages.txt", GitHubPagesSettings.text(plan))]
    }
  }
}

/// The headers that a site should be sent with.
package enum HostHeaders {
  /// What the pages say in a `meta` tag as well, and what only a header can say: that no other
  /// site may show them in a frame.
  package static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'
    """

  static let security: [(name: String, value: String)] = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// For pages, the service worker, feeds: kept, but asked for again each time.
  static let revalidated = "no-cache"
  /// For files whose names change with their content: a year, the longest that is usual.
  static let immutable = "public, max-age=31536000, immutable"

  static let transportNote = [
    "When every site of this host is served over https, and will stay so, add:",
    "Strict-Transport-Security: max-age=31536000",
    "It holds for the whole host, so it is for the host's owner to say.",
  ]

  /// Types that travel compressed.
  static let textTypes = [
    "text/html", "text/css", "text/javascript", "text/plain", "application/json",
    "application/manifest+json", "application/xml", "application/atom+xml", "image/svg+xml",
    "text/calendar", "text/csv",
  ]

  /// Endings that servers do not all know, with their types.
  static let types: [(type: String, endings: [String])] = [
    ("text/html", ["html"]), ("text/css", ["css"]), ("text/javascript", ["js", "mjs"]),
    ("text/plain", ["txt"]), ("text/calendar", ["ics"]), ("text/csv", ["csv"]),
    ("application/json", ["json"]), ("application/manifest+json", ["webmanifest"]),
    ("application/xml", ["xml"]), ("application/pdf", ["pdf"]), ("image/svg+xml", ["svg"]),
    ("image/png", ["png"]), ("image/jpeg", ["jpg", "jpeg"]), ("image/gif", ["gif"]),
    ("image/webp", ["webp"]), ("image/avif", ["avif"]), ("image/x-icon", ["ico"]),
  ]
}
