internal import GuideSupport

/// Takes the files of other people from the published site into the next one.
///
/// A `.gitignore`, the `.git` of a worktree, a file that somebody put beside the pages: each gets
/// a second name in the next site, and folders are made again around them.
struct CarryOver {
  let previous: PreviousSite
  let next: Folder
  let shown: String

  func run() throws(SystemError) {
    let old = previous.folder
    var permissions: [(path: String, bits: UInt32)] = []
    var waiting = ["."]
    while let folder = waiting.popLast() {
      for entry in try old.entries(folder) {
        let path = folder == "." ? entry.name : folder + "/" + entry.name
        if path == Manifest.fileName { continue }
        if entry.name.unicodeScalars.contains("\u{FFFD}"), try old.status(path) == nil {
          throw unreadable(path)
        }
        if entry.kind == .folder {
          waiting.append(path)
          if previous.guideFolders.contains(path) { continue }
          if let bits = try makeFolder(path) { permissions.append((path, bits)) }
        } else if entry.kind != .file || previous.files[path] == nil {
          try carry(path, entry.kind)
        }
      }
    }
    // Only now: a folder that allows no writing could not have been filled.
    for (path, bits) in permissions.reversed() { try next.setPermissions(path, bits) }
  }

  /// Makes a folder that is not guide's.
  ///
  /// - Returns: the permissions to give it in the end, if it is new.
  private func makeFolder(_ path: String) throws(SystemError) -> UInt32? {
    guard let status = try previous.folder.status(path) else { return nil }
    do throws(SystemError) {
      try next.makeFolders(above: path)
      try next.makeFolder(path)
      return status.permissions
    } catch {
      switch error.reason {
      case .exists:
        if try next.status(path)?.kind == .folder { return nil }
        throw conflict(path)
      case .notAFolder: throw conflict(path)
      default: throw error
      }
    }
  }

  private func carry(_ path: String, _ kind: FileStatus.Kind) throws(SystemError) {
    do throws(SystemError) {
      try next.makeFolders(above: path)
      try previous.folder.link(path, into: next, as: path)
    } catch {
      switch error.reason {
      case .exists, .notAFolder: throw conflict(path)
      case .missing: return  // somebody has removed it this very moment
      case .denied, .other, .unsupported: try copy(path, kind, after: error)
      default: throw error
      }
    }
  }

  /// Where a file cannot have a second name, a copy has to do.
  private func copy(_ path: String, _ kind: FileStatus.Kind, after failure: SystemError)
    throws(SystemError)
  {
    switch kind {
    case .file: try previous.folder.copy(path, into: next, as: path)
    case .link: try next.makeLink(path, to: previous.folder.linkTarget(path))
    case .folder, .other: throw failure
    }
  }

  /// A name that is not UTF-8 cannot be asked for.
  private func unreadable(_ path: String) -> SystemError {
    SystemError(
      "keep", shown + "/" + path, code: 0,
      detail: """
        its name is written in an old way that computers read differently. Rename it with plain \
        letters, or move it away, and build again. Nothing in \(shown) was changed
        """)
  }

  private func conflict(_ path: String) -> SystemError {
    SystemError(
      "write", shown + "/" + path, code: 0,
      detail: """
        a file or folder of this name that guide did not make is there already. Move it away or \
        rename it, and build again. Nothing in \(shown) was changed
        """)
  }
}
