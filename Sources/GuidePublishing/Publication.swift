internal import GuideSystem
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
