internal import GuideSystem

extension Redirect {
  /// The page it leads to; nil when it leads to a path.
  package var target: PageReference? {
    to.hasPrefix("/") ? nil : PageReference(String(to.prefix { $0 != "#" }))
  }

  /// The path it leads to, without the slash at its beginning and without what follows `#`; nil when
  /// it leads to a page by its id.
  package var targetPath: String? {
    guard to.hasPrefix("/") else { return nil }
    let path = to.dropFirst().prefix { $0 != "#" }
    return Self.withoutIndex(PercentEncoding.decoded(String(path)))
  }

  /// The id on that page, without its percent-escapes.
  package var fragment: String? {
    guard let hash = to.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let id = to[to.utf8.index(after: hash)...]
    return id.isEmpty ? nil : PercentEncoding.decoded(String(id))
  }

  /// The path at which its page stands, as in `old/` or `old.html`.
  ///
  /// `/old`, `/old/` and `/old/index.html` are one address: a server shows the same for each.
  package var path: String {
    let path = Self.withoutIndex(String(from.dropFirst()))
    let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path[...]
    return path.isEmpty || path.hasSuffix("/") || last.contains(".") ? path : path + "/"
  }

  /// True when its address ends with the name of the file that a server shows for a folder.
  package var namesIndex: Bool {
    from == "/" + Self.indexName || from.hasSuffix("/" + Self.indexName)
  }

  private static func withoutIndex(_ path: String) -> String {
    path == indexName || path.hasSuffix("/" + indexName)
      ? String(path.dropLast(indexName.count)) : path
  }

  private static let indexName = "index.html"
}
