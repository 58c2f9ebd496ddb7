package import GuideSupport
internal import Synchronization

extension Publication {
  /// Adds a file to the next site; any number of threads may write at once.
  ///
  /// After a failure the site cannot be committed any more.
  ///
  /// - Parameters:
  ///   - path: below the site's folder, with `/`; each path once.
  ///   - digest: of all the bytes.
  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256)
    throws(SystemError)
  {
    do throws(SystemError) {
      if let fault = PublishedPath.fault(path) {
        throw SystemError("write", shown + "/" + path, code: 0, detail: fault)
      }
      let file = PublishedFile(path: path, size: bytes.count, digest: digest)
      let unchanged = try place(file, bytes)
      progress.withLock { progress in
        progress.files.append(file)
        if unchanged {
          progress.unchanged += 1
          progress.unchangedBytes += file.size
        }
      }
    } catch {
      let failure = error.advised(site: shown)
      progress.withLock { if $0.failure == nil { $0.failure = failure } }
      throw failure
    }
  }

  package func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemError) {
        try write(path, bytes, digest: SHA256(of: bytes))
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Puts a file into the tree.
  ///
  /// - Returns: whether it is the very file of the previous site.
  private func place(_ file: PublishedFile, _ bytes: UnsafeRawBufferPointer) throws(SystemError)
    -> Bool
  {
    if let previous, let before = previous.files[file.path], before.digest == file.digest,
      before.size == file.size, try keep(file.path, bytes, of: previous.folder)
    {
      return true
    }
    try makingFolders(file.path) { () throws(SystemError) in try next.write(file.path, bytes) }
    return false
  }

  /// Gives the previous site's file a second name in the tree, if it still has these bytes.
  ///
  /// The digests are equal already, but somebody may have changed the file since.
  func keep(_ path: String, _ bytes: UnsafeRawBufferPointer, of folder: Folder)
    throws(SystemError) -> Bool
  {
    guard folder.holds(path, bytes) else { return false }
    do throws(SystemError) {
      try makingFolders(path) { () throws(SystemError) in
        try folder.link(path, into: next, as: path)
      }
      return true
    } catch {
      if error.detail != nil { throw error }
      return false  // no second names for this file, so it is written anew
    }
  }

  /// Runs what makes a file, and where its folder is missing makes that and runs it again.
  ///
  /// To try first costs one failed call for a folder's first file and nothing for all others; a
  /// table of the folders that are there would need a lock. An `index.html` mostly is the first
  /// file of its folder, so there the folder comes first.
  private func makingFolders(_ path: String, _ make: () throws(SystemError) -> Void)
    throws(SystemError)
  {
    do throws(SystemError) {
      if path.hasSuffix("/index.html") { try next.makeFolders(above: path) }
      do throws(SystemError) {
        try make()
      } catch {
        if error.reason != .missing { throw error }
        try next.makeFolders(above: path)
        try make()
      }
    } catch {
      switch error.reason {
      case .exists:
        throw SystemError(
          "write", shown + "/" + path, code: error.code,
          detail: "the site has a file or folder of this name already, from another source")
      case .notAFolder:
        throw SystemError(
          "write", shown + "/" + path, code: error.code,
          detail: "a part of this name that should be a folder is a file of the site")
      default: throw error
      }
    }
  }
}

extension Folder {
  /// Makes the folders above a path, as far as they are missing.
  func makeFolders(above path: String) throws(SystemError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    do throws(SystemError) {
      return try makeFolder(String(path[..<slash]))  // mostly all above that one are there
    } catch {
      if error.reason == .exists { return }
      if error.reason != .missing { throw error }
    }
    for folder in PublishedPath.folders(above: path) {
      do throws(SystemError) {
        try makeFolder(folder)
      } catch {
        if error.reason != .exists { throw error }
      }
    }
  }
}
