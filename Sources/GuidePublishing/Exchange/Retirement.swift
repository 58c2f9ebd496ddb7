internal import GuideSupport

/// Takes down the tree of a site that is no longer the published one.
///
/// What its manifest lists is removed. Anything else belongs to somebody: by now it has a second
/// name in the published site and only the name in here goes; and where it has none, because
/// somebody put it there at the very moment of the exchange, it is moved over.
struct Retirement {
  let tree: String
  let staging: Folder
  /// The published site, or nil when there is none.
  let site: Folder?

  init(of tree: String, in staging: Folder, site: Folder?) {
    self.tree = tree
    self.staging = staging
    self.site = site
  }

  func run() throws(SystemError) {
    let old = try staging.open(tree)
    if let manifest = try Manifest.read(in: old) { try removeListed(manifest, in: old) }
    try sortOut(".", in: old)
    // Last, so that a build killed meanwhile leaves a tree that can still be sorted out.
    if try old.status(Manifest.fileName) != nil { try old.removeFile(Manifest.fileName) }
    try staging.removeFolder(tree)
  }

  /// Goes down the list rather than the folders: half the calls.
  private func removeListed(_ manifest: Manifest, in old: Folder) throws(SystemError) {
    var open: [String] = []
    for file in manifest.files {
      // Sorted by bytes, everything below one folder is together.
      while let folder = open.last, !file.path.utf8.starts(with: folder.utf8) {
        open.removeLast()
        try? old.removeFolder(String(folder.dropLast()))
      }
      for folder in PublishedPath.folders(above: file.path).dropFirst(open.count) {
        open.append(folder + "/")
      }
      do throws(SystemError) {
        try old.removeFile(file.path)
      } catch {
        switch error.reason {
        case .missing, .notAFolder: break
        case .other: break  // somebody's folder has taken the name: sortOut sees to it
        default: throw error
        }
      }
    }
    for folder in open.reversed() { try? old.removeFolder(String(folder.dropLast())) }
  }

  /// Whatever is left is not in the list.
  private func sortOut(_ folder: String, in old: Folder) throws(SystemError) {
    var folders: [String] = []
    var waiting = [folder]
    while let folder = waiting.popLast() {
      if folder != "." { folders.append(folder) }
      for entry in try old.entries(folder) {
        let path = folder == "." ? entry.name : folder + "/" + entry.name
        if path == Manifest.fileName { continue }
        if entry.kind == .folder {
          waiting.append(path)
        } else {
          try settle(path, folder, in: old)
        }
      }
    }
    for folder in folders.reversed() { try old.removeFolder(folder) }
  }

  private func settle(_ path: String, _ folder: String, in old: Folder) throws(SystemError) {
    guard let mine = try old.status(path) else { return }
    guard let site else { return try old.removeWritable(path, in: folder) }
    guard let theirs = try site.status(path) else {
      for above in PublishedPath.folders(above: path) {
        do throws(SystemError) {
          try site.makeFolder(above)
        } catch {
          if error.reason != .exists { throw error }
        }
      }
      return try old.move(path, into: site, as: path)
    }
    let older = mine.identity == theirs.identity || mine.modified <= theirs.modified
    if older { return try old.removeWritable(path, in: folder) }
    // Somebody saved a newer version while the folders were exchanged.
    if theirs.kind != .folder { try old.move(path, into: site, replacing: path) }
  }
}
