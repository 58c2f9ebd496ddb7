package import GuideSystem

extension Publication {
  /// Begins to publish into a folder.
  ///
  /// - Parameters:
  ///   - target: the folder, as the person gave it; it need not exist. A link is followed.
  ///   - sources: the folders that guide reads. The target may neither be one of them nor lie
  ///     above or below one.
  ///   - surroundings: the current folder and the home folders, which are refused as well.
  ///   - patience: how many seconds to wait for another build into the same folder.
  ///   - waiting: told once, in a sentence, when there is another build to wait for.
  package static func begin(
    target shown: String, protecting sources: [String],
    in surroundings: Surroundings = .ofProcess, patience: Int = 30,
    waiting: (String) -> Void = { _ in }
  ) throws(SystemError) -> Publication {
    let target = try Target(shown, sources: sources, in: surroundings)
    return try advising(shown) { () throws(SystemError) in
      let parent = try target.openParent()
      let staging = try Staging(for: target, in: parent, patience: patience, waiting: waiting)
      do throws(SystemError) {
        let previous = try PreviousSite(target.name, in: parent, shown: shown)
        try staging.clean(site: previous?.folder)
        try staging.folder.makeFolder(Staging.next)
        let next = try staging.folder.open(Staging.next, shown: shown)
        return Publication(
          shown: shown, name: target.name, parent: parent, staging: staging, next: next,
          previous: previous)
      } catch {
        staging.end()
        throw error
      }
    }
  }
}
