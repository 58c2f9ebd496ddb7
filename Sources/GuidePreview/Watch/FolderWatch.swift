internal import Glibc
internal import GuideSupport

/// Tells which files of some folders change, by Linux's inotify.
///
/// inotify watches one folder at a time, so every folder below is given a watch of its own, new
/// ones as they come. What it can't tell for certain (a folder that came or went, a queue that ran
/// over) is reported as "check everything".
///
/// A watch is on a folder, not on its name. So now and then it is asked whether the names still
/// lead to the folders that are watched: one that was removed and made again, restored from a copy,
/// or moved along with the folder above it, is watched again.
final class FolderWatch {
  /// What happened since the last answer.
  struct Changes {
    /// Files by the folder that was given and the path below it.
    var files: Set<File> = []
    /// Folders to be listed again, by their number.
    var folders: Set<Int> = []

    var isEmpty: Bool { files.isEmpty && folders.isEmpty }
  }

  struct File: Hashable {
    var folder: Int
    var path: String
  }

  private let roots: [String]
  private let descriptor: Int32
  /// The folders by the number of their watch; through a link a folder has several paths.
  private var watched: [Int32: Set<File>] = [:]
  /// Files elsewhere that links lead to, by the watch of their folder and their name.
  private var targets: [Int32: [String: Set<File>]] = [:]
  /// The folders that the names of `roots` led to when they were watched; nil when to none.
  private var identities: [FileStatus.Identity?]

  /// How long nothing must happen until changes are reported: an editor that saves makes several
  /// changes in a row.
  private static let quiet: Int32 = 6
  /// How long changes may go on before they are reported all the same.
  private static let longest = 60
  /// How often the names are looked up, and how often while one of them leads nowhere.
  private static let lookUp: Int32 = 1_000
  private static let lookUpMissing: Int32 = 150
  /// How many paths a folder may have through links: links among many folders make endlessly many.
  private static let mostPaths = 8

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
    | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  init(_ folders: [String]) throws(SystemError) {
    roots = folders
    identities = folders.map { _ in nil }
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor < 0 { throw .last("watch", folders.first ?? "") }
    for number in folders.indices { try watchRoot(number) }
  }

  deinit { close(descriptor) }

  private func watchRoot(_ number: Int) throws(SystemError) {
    forget { $0.folder == number }
    identities[number] = Self.folder(roots[number])
    try watch(File(folder: number, path: ""))
  }

  /// Lets go of folders, and of those watches that are of no other use.
  private func forget(_ isGone: (File) -> Bool) {
    for (watch, files) in watched {
      let others = files.filter { !isGone($0) }
      watched[watch] = others.isEmpty ? nil : others
      if others.isEmpty, targets[watch] == nil { inotify_rm_watch(descriptor, watch) }
    }
  }

  private static func folder(_ path: String) -> FileStatus.Identity? {
    FileStatus.following(path).flatMap { $0.kind == .folder ? $0.identity : nil }
  }

  /// Watches a folder and those below it.
  private func watch(_ folder: File) throws(SystemError) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard let number = try add(full(next)) else { continue }
      // A folder that is met again below itself is a link in a circle.
      let paths = watched[number] ?? []
      let isKnown = paths.contains { $0.folder == next.folder && next.path.isBelow($0.path) }
      if paths.count >= Self.mostPaths { continue }
      watched[number] = paths.union([next])
      if isKnown { continue }
      // Listed only now, so that what is made meanwhile is seen by the watch or by the list.
      for entry in (try? Files.list(full(next))) ?? [] {
        let file = File(folder: next.folder, path: joined(next.path, entry.name))
        let isLink = FileStatus.at(full(file))?.kind == .link
        if isLink, entry.kind == .file { try watchTarget(of: file) }
        if entry.kind == .folder, !isLink || isInside(file) { waiting.append(file) }
      }
    }
  }

  /// Whether a link leads to a folder that belongs to the same root: others are not read.
  private func isInside(_ link: File) -> Bool {
    guard let root = RealPath(roots[link.folder], from: "."),
      let target = RealPath(full(link), from: ".")
    else { return false }
    return target.path.isBelow(root.path)
  }

  /// Watches the file that a link leads to.
  private func watchTarget(of link: File) throws(SystemError) {
    guard let target = RealPath(full(link), from: ".")?.path,
      let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")),
      let number = try add(slash == target.startIndex ? "/" : String(target[..<slash]))
    else { return }
    let name = String(target[target.utf8.index(after: slash)...])
    targets[number, default: [:]][name, default: []].insert(link)
  }

  /// - Returns: the number of the folder's watch; nil when the folder is gone already.
  private func add(_ path: String) throws(SystemError) -> Int32? {
    let number = inotify_add_watch(descriptor, path, Self.mask)
    if number >= 0 { return number }
    switch errno {
    case ENOENT, ENOTDIR, ELOOP, EACCES: return nil
    case ENOSPC:
      throw SystemError(
        "watch", path, code: 0,
        detail: "Linux allows no more watches; raise fs.inotify.max_user_watches")
    default: throw .last("watch", path)
    }
  }

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
      let pause = identities.contains { $0 == nil } ? Self.lookUpMissing : Self.lookUp
      let ready = isLate ? 0 : poll(&entry, 1, changes.isEmpty ? pause : Self.quiet)
      if ready < 0, errno != EINTR { throw .last("watch", roots.first ?? "") }
      if ready == 0 {
        try lookUpRoots(&changes)
        if !changes.isEmpty { return changes }
      }
      if ready > 0 {
        if changes.isEmpty { stopwatch = Stopwatch() }
        try take(&changes)
      }
    }
  }

  /// Watches again what is not the folder any more that it was.
  private func lookUpRoots(_ changes: inout Changes) throws(SystemError) {
    for number in roots.indices where Self.folder(roots[number]) != identities[number] {
      try watchRoot(number)
      changes.folders.insert(number)
    }
  }

  private func take(_ changes: inout Changes) throws(SystemError) {
    for event in InotifyEvent.read(from: descriptor) {
      if event.has(IN_Q_OVERFLOW) {
        for number in roots.indices { try watchRoot(number) }
        changes.folders.formUnion(roots.indices)
      } else if event.has(IN_IGNORED) {
        watched[event.watch] = nil
        targets[event.watch] = nil
      } else {
        if event.isOfInterest { changes.files.formUnion(targets[event.watch]?[event.name] ?? []) }
        for folder in watched[event.watch] ?? [] { try take(event, in: folder, &changes) }
      }
    }
  }

  private func take(
    _ event: InotifyEvent, in folder: File, _ changes: inout Changes
  ) throws(SystemError) {
    if event.has(IN_DELETE_SELF, IN_MOVE_SELF) {
      // A new folder may have the number of the one that is gone, so numbers tell nothing here.
      if folder.path.isEmpty { identities[folder.folder] = nil }
      changes.folders.insert(folder.folder)
      return
    }
    if !event.isOfInterest { return }
    let file = File(folder: folder.folder, path: joined(folder.path, event.name))
    if event.has(IN_ISDIR) {
      if event.has(IN_MOVED_FROM) {
        forget { $0.folder == file.folder && $0.path.isBelow(file.path) }
      }
      if event.has(IN_CREATE, IN_MOVED_TO) { try watch(file) }
      changes.folders.insert(folder.folder)
    } else if !event.has(IN_CREATE) {
      // A file that was only just made is empty; its writer's close tells when it is whole.
      changes.files.insert(file)
      if event.has(IN_MOVED_TO), FileStatus.at(full(file))?.kind == .link { try takeLink(file) }
    } else if FileStatus.at(full(file))?.kind == .link {
      try takeLink(file)
      changes.folders.insert(folder.folder)
    }
  }

  private func takeLink(_ link: File) throws(SystemError) {
    switch Files.kind(full(link)) {
    case .file: try watchTarget(of: link)
    case .folder where isInside(link): try watch(link)
    default: break
    }
  }
}

extension String {
  /// Whether a path is another one or lies below it; everything lies below the empty one.
  fileprivate func isBelow(_ other: String) -> Bool {
    other.isEmpty || self == other || hasPrefix(other.hasSuffix("/") ? other : other + "/")
  }
}
