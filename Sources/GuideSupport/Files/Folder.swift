internal import Glibc

/// An open folder, and what can be done with the names below it.
///
/// Everything goes through the descriptor, so that a folder which is renamed or swapped while it
/// is open is still the one that was meant. Names are relative and may hold `/`; a link is never
/// followed as the last part of a name.
package final class Folder: Sendable {
  let descriptor: Int32
  /// What errors call it.
  package let path: String

  /// Opens a folder; a link at `path` is followed.
  package init(_ path: String) throws(SystemError) {
    descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { throw .last("open the folder", path) }
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Opens a folder below this one.
  ///
  /// - Parameter shown: what errors call it, when that is not its path.
  package func open(_ name: String, shown: String? = nil) throws(SystemError) -> Folder {
    let found = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if found < 0 { throw .last("open the folder", full(name)) }
    return Folder(descriptor: found, path: shown ?? full(name))
  }

  func full(_ name: String) -> String { name == "." ? path : path + "/" + name }

  /// What tells this folder from every other; nil only when the disk has gone.
  package var identity: FileStatus.Identity? { current?.identity }

  /// What the folder itself is like.
  package var current: FileStatus? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStatus(status) : nil
  }

  /// What is at a name; nil when nothing does.
  package func status(_ name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    let failure = SystemError.last("look at", full(name))
    switch failure.reason {
    case .missing, .notAFolder: return nil
    default: throw failure
    }
  }

  /// The names in a folder below this one (`.` is this one), in no particular order.
  package func entries(_ name: String = ".") throws(SystemError) -> [(
    name: String, kind: FileStatus.Kind
  )] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, name, flags)
    if opened < 0 { throw .last("list the folder", full(name)) }
    guard let stream = fdopendir(opened) else {
      let failure = SystemError.last("list the folder", full(name))
      close(opened)
      throw failure
    }
    defer { closedir(stream) }
    var found: [(name: String, kind: FileStatus.Kind)] = []
    errno = 0
    while let entry = readdir(stream) {
      let entryName = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if entryName == "." || entryName == ".." { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): found.append((entryName, .file))
      case Int(DT_DIR): found.append((entryName, .folder))
      case Int(DT_LNK): found.append((entryName, .link))
      case Int(DT_UNKNOWN):  // a file system that does not say
        let path = name == "." ? entryName : name + "/" + entryName
        if let status = try status(path) { found.append((entryName, status.kind)) }
      default: found.append((entryName, .other))
      }
      errno = 0
    }
    if errno != 0 { throw .last("list the folder", full(name)) }
    return found
  }

  /// Whether this process now holds the folder's lock; no waiting.
  ///
  /// The lock goes with the last descriptor, so a killed process leaves none behind.
  package func tryLock() throws(SystemError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw .last("lock the folder", path) }
    }
    return true
  }

  /// Ends the lock, before the descriptor does.
  package func unlock() { flock(descriptor, LOCK_UN) }
}
