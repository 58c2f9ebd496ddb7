internal import Glibc
internal import GuideSystem

/// Tells which files of some folders change, by Linux's inotify.
///
/// inotify watches one folder at a time, so every folder below is given a watch of its own, new
/// ones as they come. What it can't tell for certain (a folder that came or went, a queue that ran
/// over) is told as "look at everything".
final class FolderWatch {
  /// What happened since the last answer.
  struct Changes {
    /// Files by the folder that was given and the path below it.
    var files: Set<File> = []
    /// Folders to be listed anew, by their number.
    var folders: Set<Int> = []

    var isEmpty: Bool { files.isEmpty && folders.isEmpty }
  }

  struct File: Hashable {
    var folder: Int
    var path: String
  }

  private let roots: [String]
  private let descriptor: Int32
  private var watched: [Int32: File] = [:]

  /// How long nothing must happen until what happened is told: an editor that saves makes several
  /// changes in a row.
  private static let quiet: Int32 = 6
  /// How long it may go on until it is told all the same.
  private static let longest = 60

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
    | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  init(_ folders: [String]) throws(SystemError) {
    roots = folders
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor < 0 { throw .last("watch", folders.first ?? "") }
    for number in folders.indices { try watch(File(folder: number, path: "")) }
  }

  deinit { close(descriptor) }

  /// Watches a folder and those below it.
  private func watch(_ folder: File) throws(SystemError) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      let path = full(next)
      let number = inotify_add_watch(descriptor, path, Self.mask)
      if number < 0 {
        if errno == ENOENT || errno == ENOTDIR { continue }  // gone already
        if errno == ENOSPC {
          throw SystemError(
            "watch", path, code: 0,
            detail: "Linux allows no more watches; raise fs.inotify.max_user_watches")
        }
        throw .last("watch", path)
      }
      watched[number] = next
      // Listed only now, so that what is made meanwhile is seen by the watch or by the list.
      for entry in (try? Files.list(path)) ?? []
      where entry.kind == .folder && isWatched("\(path)/\(entry.name)") {
        waiting.append(File(folder: next.folder, path: joined(next.path, entry.name)))
      }
    }
  }

  /// Links to folders are passed over: their files are read, but a link can lead round and round.
  private func isWatched(_ folder: String) -> Bool { FileStatus.at(folder)?.kind == .folder }

  private func full(_ file: File) -> String {
    file.path.isEmpty ? roots[file.folder] : roots[file.folder] + "/" + file.path
  }

  private func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "/" + name
  }

  /// Waits until something changes.
  func next() throws(SystemError) -> Changes {
    var changes = Changes()
    var stopwatch = Stopwatch()
    while true {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let isLate = !changes.isEmpty && stopwatch.milliseconds >= Self.longest
      let ready = isLate ? 0 : poll(&entry, 1, changes.isEmpty ? -1 : Self.quiet)
      if ready < 0, errno != EINTR { throw .last("watch", roots.first ?? "") }
      if ready == 0 { return changes }
      if ready > 0 {
        if changes.isEmpty { stopwatch = Stopwatch() }
        try take(&changes)
      }
    }
  }

  private func take(_ changes: inout Changes) throws(SystemError) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0 { return }
    var offset = 0
    while offset + 16 <= count {
      let (number, mask, length) = buffer.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
          bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        )
      }
      let name = buffer[(offset + 16)..<min(offset + 16 + length, count)].prefix { $0 != 0 }
      offset += 16 + length
      try take(number, mask, String(decoding: name, as: UTF8.self), &changes)
    }
  }

  private func take(
    _ number: Int32, _ mask: UInt32, _ name: String, _ changes: inout Changes
  ) throws(SystemError) {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      for folder in roots.indices { try watch(File(folder: folder, path: "")) }
      changes.folders.formUnion(roots.indices)
      return
    }
    guard let folder = watched[number] else { return }
    if mask & UInt32(IN_IGNORED) != 0 {
      watched[number] = nil
      return
    }
    let isGone = mask & (UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)) != 0
    if isGone {
      changes.folders.insert(folder.folder)
      return
    }
    // Names that begin with a full stop are an editor's own.
    if name.isEmpty || name.hasPrefix(".") { return }
    let file = File(folder: folder.folder, path: joined(folder.path, name))
    if mask & UInt32(IN_ISDIR) != 0 {
      if mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { try watch(file) }
      changes.folders.insert(folder.folder)
    } else if mask & UInt32(IN_CREATE) == 0 {
      // A file that was only just made is empty; its writer's close tells when it is whole.
      changes.files.insert(file)
    } else if FileStatus.at(full(file))?.kind == .link {
      changes.folders.insert(folder.folder)
    }
  }
}
