package import GuideSupport
internal import Synchronization

/// One publishing of a site: begun, filled by many workers, then committed or abandoned.
///
/// 1. `begin` finds the target and refuses dangerous ones, takes the lock, removes what a killed
///    build left, and opens an empty tree beside the target.
/// 2. `write` puts files into the tree, from any thread. What the published site already has byte
///    for byte gets a second name for the same file, so its modification time stays.
/// 3. `commit` adds the manifest and the files of other people, saves all to the disk, and
///    exchanges the tree with the target in one step.
///
/// Until the exchange nothing in the target is touched. A process that ends before it, however it
/// ends, leaves only the staging folder, which the next build removes.
package final class Publication: Sendable {
  /// The target as the person gave it.
  let shown: String
  let name: String
  let parent: Folder
  let staging: Staging
  /// The tree of the next site.
  let next: Folder
  let previous: PreviousSite?
  let progress = Mutex(PublicationProgress())

  init(
    shown: String, name: String, parent: Folder, staging: Staging, next: Folder,
    previous: PreviousSite?
  ) {
    self.shown = shown
    self.name = name
    self.parent = parent
    self.staging = staging
    self.next = next
    self.previous = previous
  }

  deinit { abandon() }

  /// Removes what was made so far; the published site stays as it is.
  ///
  /// After a commit it does nothing.
  package func abandon() {
    let stage = progress.withLock { progress in
      defer { progress.stage = .ended }
      return progress.stage
    }
    // What cannot be removed now, the next build removes.
    switch stage {
    case .filling: try? staging.folder.removeTree(Staging.next)
    case .exchanging: try? staging.folder.removeTree(Staging.swap)
    case .exchanged, .ended: return
    }
    staging.end()
  }
}

extension Publication {
  /// Begins to publish into a folder.
  ///
  /// - Parameters:
  ///   - target: the folder, as the person gave it; it need not exist. A link is followed.
  ///   - sources: the folders that guide reads. The target may neither be one of them nor lie
  ///     above or below one.
  ///   - surroundings: the current folder and the home folders, which are refused as well.
  ///   - patience: how many seconds to wait for another build into the same folder.
  ///   - waiting: called once, with a sentence, when there is another build to wait for.
  package static func begin(
    target shown: String, protecting sources: [String],
    in surroundings: Environment = .ofProcess, patience: Int = 30,
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

/// What the workers of a publication have done so far.
struct PublicationProgress: Sendable {
  /// How far it is, which says what to clean up.
  enum Stage {
    /// The new site is in `next`.
    case filling
    /// The new site is in `swap`.
    case exchanging
    /// The new site is published, the old one is in `swap`.
    case exchanged
    case ended
  }

  var stage = Stage.filling
  var files: [PublishedFile] = []
  var unchanged = 0
  var unchangedBytes = 0
  /// The first failed write: a site that lacks a file must not be published.
  var failure: SystemError?
}

extension Publication {
  /// What a commit did, in numbers.
  ///
  /// The manifest and the files of other people are not counted.
  package struct Result: Equatable, Sendable {
    /// Files that are new or different.
    package var written: Int
    /// Files that stayed as they were, with their modification time.
    package var unchanged: Int
    /// Files of the site before that are gone.
    package var removed: Int
    /// Bytes of the written files.
    package var writtenBytes: Int
    /// Bytes of the whole site.
    package var bytes: Int

    package init(
      written: Int = 0, unchanged: Int = 0, removed: Int = 0, writtenBytes: Int = 0, bytes: Int = 0
    ) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
      self.writtenBytes = writtenBytes
      self.bytes = bytes
    }

    /// Files of the whole site.
    package var files: Int { written + unchanged }
  }
}
