internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSystem

/// Whether every anchor that something links to is there.
enum AnchorCheck {
  static func faults(
    _ lists: [AnchorLists], _ world: SiteWorld, files: inout SourceFiles
  ) -> [Diagnostic] {
    var defined: Set<UInt64> = []
    defined.reserveCapacity(lists.reduce(0) { $0 + $1.defined.count })
    for list in lists { defined.formUnion(list.defined) }
    var faults: [Diagnostic] = []
    var reported: Set<UInt64> = []
    for wanted in lists.flatMap(\.wanted) where !defined.contains(wanted.key) {
      reported.insert(wanted.key)
      // Of a page that could not be read nobody knows the headings.
      guard let known = headings(of: wanted.path, world) else { continue }
      let meant = Suggestion.nearest(to: wanted.id, in: known)
      faults.append(
        Diagnostic(
          SiteFault.noSuchHeading, at: wanted.place,
          "The page has no heading with the id `\(wanted.id)`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: known.isEmpty
            ? "The page has no headings." : "Its headings are: \(known.joined(separator: ", "))."))
    }
    for linked in lists.flatMap(\.linked)
    where !defined.contains(linked.key) && reported.insert(linked.key).inserted {
      let page = files.add(name: "site/\(linked.page.file)", bytes: [])
      faults.append(
        Diagnostic(
          VerifyFault.brokenAnchor, at: Place(page.id, at: 0),
          "The page `\(linked.page.file)` links to `\(linked.target)`, which no page has.",
          allowed: "Look in the theme's templates: articles are checked where they are written."))
    }
    return faults
  }

  /// The ids of an article's headings, for a suggestion; nil when it could not be read.
  private static func headings(of path: String, _ world: SiteWorld) -> [String]? {
    for index in world.editions {
      let prefix = world.routes.languagePrefixes[index.number]
      for article in index.edition.articles where prefix + article.slug + "/" == path {
        var out = OutputBuffer()
        var ignored: [Diagnostic] = []
        let summary = Markdown.render(
          MarkdownSource(article.file, range: article.body), .article, into: &out,
          diagnostics: &ignored)
        let ids = summary.headings.map(\.id)
        return ids.isEmpty && !ignored.isEmpty ? nil : ids
      }
    }
    return []
  }
}
