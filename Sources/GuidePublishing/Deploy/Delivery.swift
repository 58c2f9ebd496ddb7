package import GuideSystem

/// What has to be done at a target, in an order in which no reader ever lacks anything.
///
/// 1. What pages need: stylesheets, scripts, images, lists.
/// 2. New pages, which nothing links to yet.
/// 3. Changed pages, which may link to new ones.
/// 4. The list of all files.
/// 5. Removals of what nothing needs any more.
///
/// So at every moment each page that is there is whole, and leads only to what is there too.
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
  package var isEmpty: Bool { sent == 0 && removals.isEmpty }

  /// - Parameter everything: send also what is there already, as far as the lists tell.
  package init(from online: OnlineSite, to site: Manifest, everything: Bool = false) {
    var known: [String: SHA256] = [:]
    for file in online.published?.files ?? [] { known[file.path] = file.digest }
    // Where an interrupted delivery wanted something else, either may be there.
    var unsure: Set<String> = []
    for file in online.begun?.files ?? [] where known[file.path] != file.digest {
      unsure.insert(file.path)
    }
    var assets: [String] = []
    var newPages: [String] = []
    var changedPages: [String] = []
    var kept: Set<String> = []
    for file in site.files {
      kept.insert(file.path)
      let before = known[file.path]
      if !everything, before == file.digest, !unsure.contains(file.path) { continue }
      if !Self.isPage(file.path) {
        assets.append(file.path)
      } else if before == nil {
        newPages.append(file.path)
      } else {
        changedPages.append(file.path)
      }
    }
    self.assets = assets
    self.newPages = newPages
    self.changedPages = changedPages
    let gone = Set(known.keys).union(unsure).subtracting(kept)
    removals = gone.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let folders = Set(gone.flatMap { SitePath.folders(above: $0) })
      .subtracting(kept.flatMap { SitePath.folders(above: $0) })
    emptied = folders.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
  }

  package static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
}
