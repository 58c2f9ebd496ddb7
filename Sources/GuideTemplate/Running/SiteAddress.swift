/// The address under which the whole site stands, as in `https://guide.example.edu/`.
struct SiteAddress: Sendable {
  private let base: String

  init(_ base: String) { self.base = base.hasSuffix("/") || base.isEmpty ? base : base + "/" }

  /// The whole address of a path from the site's root.
  func absolute(_ path: String) -> String {
    var copy = path
    let start = copy.withUTF8 { AddressScheme.start(of: $0) }
    return start == .known ? path : base + path
  }
}
