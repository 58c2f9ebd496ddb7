internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite

/// Where pages are now that had another address before an edit.
///
/// Whoever renames a page has its old address open in a browser, and wants to see the page.
struct MovedPages: Sendable {
  private var targets: [String: String] = [:]

  /// An hour's renaming is far less.
  private static let most = 500

  /// Compares the pages before and after an edit.
  mutating func follow(from old: LiveSite, to new: LiveSite) {
    let (before, after) = (old.site.pages, new.site.pages)
    if before.elementsEqual(after, by: { $0.path == $1.path }) { return }
    let (oldPaths, newPaths) = (Set(before.map(\.path)), Set(after.map(\.path)))
    let gone = before.filter { !newPaths.contains($0.path) && $0.kind != .redirect }
    let come = after.filter { !oldPaths.contains($0.path) && $0.kind != .redirect }
    if targets.count + gone.count > Self.most { targets.removeAll() }
    for page in gone.prefix(Self.most) {
      let alike = come.filter { $0.kind == page.kind && $0.localization == page.localization }
      let file = old.sourceFile(of: page)
      let sameFile = alike.filter { file != nil && new.sourceFile(of: $0) == file }
      let isOnlyOne =
        gone.count { $0.kind == page.kind && $0.localization == page.localization } == 1
      if sameFile.count == 1 {
        targets[page.path] = sameFile[0].path
      } else if isOnlyOne, alike.count == 1 {
        targets[page.path] = alike[0].path
      }
    }
  }

  /// The path that a page has now, as far as `exists` knows it; nil for one that did not move.
  func target(of path: String, exists: (String) -> Bool) -> String? {
    var path = path
    // A page that was renamed back and forth must not send a browser round and round.
    for _ in 0..<20 {
      guard let next = targets[path] else { return nil }
      if exists(next) { return next }
      path = next
    }
    return nil
  }
}

extension LiveSite {
  /// The file that an article is written in; nil for other pages, of which a file can have many.
  func sourceFile(of page: PlannedPage) -> String? {
    guard page.kind == .article else { return nil }
    return site.files[site.guide.localizations[page.localization].articles[page.index].file.id].name
  }
}
