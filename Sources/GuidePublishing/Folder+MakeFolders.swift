internal import GuideSystem

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
    for folder in SitePath.folders(above: path) {
      do throws(SystemError) {
        try makeFolder(folder)
      } catch {
        if error.reason != .exists { throw error }
      }
    }
  }
}
