/// A page that the site will have: what it shows, and where.
package struct PlannedPage: Sendable {
  package let kind: PageKind
  /// Which record it shows: its index within the edition's list; 0 for pages of their own.
  package let index: Int
  /// Which edition it belongs to: an index into `Guide.editions`.
  package let edition: Int
  /// The page's path from the site's root, ending with a slash; empty for the home page.
  package let path: String

  /// The file that holds it.
  package var file: String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
