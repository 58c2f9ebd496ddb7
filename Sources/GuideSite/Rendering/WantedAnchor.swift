package import GuideDiagnostics
internal import GuideSupport

/// A page of the site, or a place on one, that something written links to by its address.
///
/// Both are looked up when all pages are rendered.
package struct WantedAnchor: Sendable {
  /// The key of the page's path and the id, or the hash of the path alone.
  package let key: UInt64
  /// From the site's root.
  package let path: String
  /// Without its percent-escapes; nil when the page itself is wanted.
  package let id: String?
  package let place: SourceRange

  /// A place on a page.
  ///
  /// - Parameter id: as somebody wrote it: `café` and `caf%C3%A9` are the same,
  ///   with whatever kind of `é`.
  package init(_ id: String, on path: String, at place: SourceRange) {
    let id = Fragment.id(id)
    self.id = id
    self.path = path
    self.place = place
    key = PathHash.anchor(path: PathHash.of(path), id: PathHash.of(id))
  }

  /// What a whole address leads to that begins with the site's own; nothing for any other.
  package static func all(in address: String, base: String, at place: SourceRange) -> [WantedAnchor]
  {
    guard address.hasPrefix(base) else { return [] }
    let rest = address.dropFirst(base.count)
    let page = WantedAnchor(page: String(rest.prefix { $0 != "#" && $0 != "?" }), at: place)
    guard let hash = rest.firstIndex(of: "#"), rest.index(after: hash) < rest.endIndex else {
      return [page]
    }
    let id = String(rest[rest.index(after: hash)...])
    return [page, WantedAnchor(id, on: page.path, at: place)]
  }

  /// A page, by its path.
  package init(page path: String, at place: SourceRange) {
    let path = PercentEncoding.decoded(path)
    id = nil
    self.path = path
    self.place = place
    key = PathHash.of(path)
  }
}
