internal import GuideSystem

extension Folder {
  /// Makes the folders above a path, as far as they are missing.
  func makeFolders(above path: String) throws(SystemError) {
    let folders = SitePath.folders(above: path)
    guard let last = folders.last else { return }
    do throws(SystemError) {
      return try makeFolder(last)  // mostly the folders above that one are there
    } catch {
      if error.reason == .exists { return }
      if error.reason != .missing { throw error }
    }
    for folder in folders {
      do throws(SystemError) {
        try makeFolder(folder)
      } catch {
        if error.reason != .exists { throw error }
      }
    }
  }
}
