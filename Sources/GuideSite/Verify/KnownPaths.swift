/// Every path of the site, for looking links up.
final class KnownPaths: Sendable {
  private let hashes: Set<UInt64>
  /// The path of the site's own address, as in `/guide/`.
  let basePath: String
  /// The site's whole address.
  let base: [UInt8]

  init(_ paths: [String], base: String) {
    hashes = Set(paths.map { PathHash.of($0.utf8) })
    self.base = Array(base.utf8)
    let rest = base.dropFirst("https://".count)
    basePath = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
