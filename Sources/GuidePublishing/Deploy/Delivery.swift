internal import GuideSupport

/// What has to be done at a target, in an order in which no reader ever lacks anything.
///
/// 1. What pages need: stylesheets, scripts, images, and lists that are new.
/// 2. New pages, which nothing links to yet.
/// 3. Changed pages, which may link to new ones.
/// 4. Lists that tell of pages: the offline worker, feeds, the sitemap, what the search looks in.
/// 5. Removals of what nothing needs any more.
/// 6. The list of all files.
///
/// So at every moment each page that is there is whole, and leads only to what is there too. A list
/// that came before its pages would have devices keep an old page under the new one's revision. The
/// list of all files comes last, so that as long as anything is left to remove, the old one still
/// tells it.
package struct Delivery: Sendable {
  /// Paths to send before any page.
  package let assets: [String]
  package let newPages: [String]
  package let changedPages: [String]
  /// Paths of lists to send after all pages.
  package let lists: [String]
  /// Paths to remove in the end.
  package let removals: [String]
  /// Folders that may be empty then, the innermost first.
  package let emptied: [String]

  package var sent: Int { assets.count + newPages.count + changedPages.count + lists.count }
  package var removedPages: [String] { removals.filter(Self.isPage) }
  package var isEmpty: Bool { sent == 0 && removals.isEmpty && !isResumed }
  /// True when another delivery was interrupted.
  package let isResumed: Bool
  /// The list to announce in place of the site's own, where an interrupted delivery has to be
  /// remembered as well: this one may be interrupted too.
  package let announced: Manifest?

  /// - Parameter everything: send also what is there already, as far as the lists tell.
  package init(from online: OnlineSite, to site: Manifest, everything: Bool = false) {
    isResumed = online.begun != nil
    announced = online.begun.map { Self.announced(site, begun: $0, published: online.published) }
    let known = online.published?.digests ?? [:]
    let begun = online.begun?.digests
    var assets: [String] = []
    var newPages: [String] = []
    var changedPages: [String] = []
    var lists: [String] = []
    var kept: Set<String> = []
    for file in site.files {
      kept.insert(file.path)
      let before = known[file.path]
      // Where an interrupted delivery wanted something else, either may be there, or nothing.
      let isSure = begun.map { $0[file.path] == before } ?? true
      let isWhole = !online.damaged.contains(file.path)
      if !everything, before == file.digest, isSure, isWhole { continue }
      if Self.isWorker(file.path) || before != nil && Self.isList(file.path) {
        lists.append(file.path)
      } else if !Self.isPage(file.path) {
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
    self.lists = lists
    let gone = Set(known.keys).union(begun.map { Array($0.keys) } ?? []).subtracting(kept)
    // Pages first: while one is there, it is not without what it needs.
    removals = gone.sorted { left, right in
      if Self.isPage(left) != Self.isPage(right) { return Self.isPage(left) }
      return left.precedes(right)
    }
    let folders = Set(gone.flatMap { PublishedPath.folders(above: $0) })
      .subtracting(kept.flatMap { PublishedPath.folders(above: $0) })
    emptied = folders.sorted { $1.precedes($0) }
  }

  /// What may be at the target from now on: the files of this site, but where an interrupted delivery
  /// wanted something else than was published, what that one wanted.
  ///
  /// All that the next delivery asks of the list is whether a file is surely as it was published.
  private static func announced(
    _ site: Manifest, begun: Manifest, published: Manifest?
  ) -> Manifest {
    let (known, wanted) = (published?.digests ?? [:], begun.digests)
    let doubtful = begun.files.filter { known[$0.path] != $0.digest }
    let others = site.files.filter { known[$0.path] == wanted[$0.path] }
    return Manifest(doubtful + others)
  }

  /// What keeps pages on a device, by a list of them all.
  private static func isWorker(_ path: String) -> Bool {
    path == "worker.js" || path.hasSuffix("/worker.js")
  }

  /// True for what tells of pages and keeps its name when they change.
  private static func isList(_ path: String) -> Bool {
    if ["assets/", "images/", "files/"].contains(where: path.hasPrefix) { return false }
    return [".xml", ".json", ".txt", ".webmanifest", ".ics"].contains { path.hasSuffix($0) }
  }

  package static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
}
