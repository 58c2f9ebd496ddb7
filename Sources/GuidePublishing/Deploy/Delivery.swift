internal import GuideSystem

/// What has to be done at a target, in an order in which no reader ever lacks anything.
///
/// 1. What pages need: stylesheets, scripts, images, lists.
/// 2. New pages, which nothing links to yet.
/// 3. Changed pages, which may link to new ones.
/// 4. Removals of what nothing needs any more.
/// 5. The list of all files.
///
/// So at every moment each page that is there is whole, and leads only to what is there too. The
/// list comes last, so that as long as anything is left to remove, the old one still tells it.
package struct Delivery: Sendable {
  /// Paths to send before any page.
  package let assets: [String]
  package let newPages: [String]
  package let changedPages: [String]
  /// Paths to remove in the end.
  package let removals: [String]
  /// Folders that may be empty then, the innermost first.
  package let emptied: [String]

  package var sent: Int { assets.count + newPages.count + changedPages.count }
  package var removedPages: [String] { removals.filter(Self.isPage) }
  package var isEmpty: Bool { sent == 0 && removals.isEmpty && !isResumed }
  /// True when another delivery was interrupted.
  package let isResumed: Bool

  /// - Parameter everything: send also what is there already, as far as the lists tell.
  package init(from online: OnlineSite, to site: Manifest, everything: Bool = false) {
    isResumed = online.begun != nil
    let known = Self.digests(online.published)
    let begun = online.begun.map { Self.digests($0) }
    var assets: [String] = []
    var newPages: [String] = []
    var changedPages: [String] = []
    var kept: Set<String> = []
    for file in site.files {
      kept.insert(file.path)
      let before = known[file.path]
      // Where an interrupted delivery wanted something else, either may be there, or nothing.
      let isSure = begun.map { $0[file.path] == before } ?? true
      if !everything, before == file.digest, isSure { continue }
      if !Self.isPage(file.path) {
        assets.append(file.path)
      } else if before == nil || begun.map({ $0[file.path] == nil }) ?? false {
        newPages.append(file.path)
      } else {
        changedPages.append(file.path)
      }
    }
    self.assets = assets
    self.newPages = newPages
    self.changedPages = changedPages
    let gone = Set(known.keys).union(begun.map { Array($0.keys) } ?? []).subtracting(kept)
    // Pages first: while one is there, it is not without what it needs.
    removals = gone.sorted { left, right in
      if Self.isPage(left) != Self.isPage(right) { return Self.isPage(left) }
      return left.precedes(right)
    }
    let folders = Set(gone.flatMap { SitePath.folders(above: $0) })
      .subtracting(kept.flatMap { SitePath.folders(above: $0) })
    emptied = folders.sorted { $1.precedes($0) }
  }

  private static func digests(_ manifest: Manifest?) -> [String: SHA256] {
    Dictionary((manifest?.files ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
  }

  package static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
}
