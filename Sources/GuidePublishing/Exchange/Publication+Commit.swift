package import GuideSupport
internal import Synchronization

extension Publication {
  /// Publishes what was written, in one step.
  ///
  /// On a failure the site before is still the published one, whole.
  package func commit() throws(SystemError) -> Result {
    do throws(SystemError) {
      return try advising(shown) { () throws(SystemError) in try publish() }
    } catch {
      abandon()
      throw error
    }
  }

  private func publish() throws(SystemError) -> Result {
    let done = progress.withLock { $0 }
    if let failure = done.failure { throw failure }
    guard done.stage == .filling else {
      throw SystemError("publish into", shown, code: 0, detail: "this build has already ended")
    }
    try writeManifest(Manifest(done.files))
    // Before the files of other people are taken over, not after: it can take a second, and in
    // that time somebody may save one of them.
    try next.syncFileSystem()
    if let previous { try CarryOver(previous: previous, next: next, shown: shown).run() }
    try exchange()
    progress.withLock { $0.stage = .exchanged }
    do throws(SystemError) {
      try parent.sync()
    } catch {
      staging.folder.unlock()
      throw error
    }
    // The site is published. What cannot be removed now, the next build removes.
    if previous != nil {
      try? Retirement(of: Staging.swap, in: staging.folder, site: next).run()
    }
    staging.end()
    progress.withLock { $0.stage = .ended }
    return result(done)
  }

  private func writeManifest(_ manifest: Manifest) throws(SystemError) {
    var text = OutputBuffer(capacity: 128 * (manifest.files.count + 1))
    manifest.append(to: &text)
    try text.withBytes { bytes throws(SystemError) in
      if let previous, try keep(Manifest.fileName, bytes, of: previous.folder) { return }
      try next.write(Manifest.fileName, bytes)
    }
  }

  private func exchange() throws(SystemError) {
    if let before = previous?.folder.current, let now = next.current {
      try staging.folder.setPermissions(Staging.next, before.permissions)
      if before.owner != now.owner || before.group != now.group {
        // Allowed to few; for the others a site of their own is right as well.
        try? staging.folder.setOwner(Staging.next, owner: before.owner, group: before.group)
      }
    }
    try staging.folder.move(Staging.next, into: staging.folder, as: Staging.swap)
    progress.withLock { $0.stage = .exchanging }
    guard try parent.status(name)?.identity == previous?.identity else { throw changed }
    do throws(SystemError) {
      if previous == nil {
        try staging.folder.move(Staging.swap, into: parent, as: name)
      } else {
        try staging.folder.exchange(Staging.swap, with: parent, name)
      }
    } catch {
      switch error.reason {
      case .exists, .missing: throw changed
      default: throw error
      }
    }
  }

  private var changed: SystemError {
    SystemError(
      "publish into", shown, code: 0,
      detail: "somebody has made, moved or replaced that folder during the build. Build again")
  }

  private func result(_ done: PublicationProgress) -> Result {
    let bytes = done.files.reduce(0) { $0 + $1.size }
    let before = previous?.files ?? [:]
    let stayed = done.files.count { before[$0.path] != nil }
    return Result(
      written: done.files.count - done.unchanged, unchanged: done.unchanged,
      removed: before.count - stayed, writtenBytes: bytes - done.unchangedBytes, bytes: bytes)
  }
}
