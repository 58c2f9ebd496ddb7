/// Where the page stands that is being written, which makes its links relative.
package struct RenderContext: Sendable {
  /// What leads from the page to the site's root: "" for a page there, "../" one folder down.
  ///
  /// A page that may be shown at any address, such as 404.html, has the site's whole path here, as
  /// in "/guide/".
  package var prefix: String

  package init(prefix: String) { self.prefix = prefix }

  /// The context of a page at a path such as "" or `what-it-is/` or `feed.xml`.
  package init(path: String) {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    prefix = String(repeating: "../", count: depth)
  }
}
