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

  /// For pages, the service worker, feeds: kept, but asked for anew each time.
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
