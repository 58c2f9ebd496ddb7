internal import Glibc

/// Making folders and new files by their path; publishing has stricter ways of its own.
extension Files {
  /// Makes a folder and those above it, as far as they are missing.
  package static func makeFolders(_ path: String) throws(SystemError) {
    var missing: [String] = []
    var current = path
    while kind(current) == nil {
      missing.append(current)
      guard let slash = current.utf8.lastIndex(of: UInt8(ascii: "/")), slash > current.startIndex
      else { break }
      current = String(current[..<slash])
    }
    for folder in missing.reversed() where !folder.isEmpty && !folder.hasSuffix("/") {
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .last("make the folder", folder) }
    }
  }

  /// Writes a file that must not be there yet.
  package static func writeNew(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last("write", path) }
    var failure = bytes.withUnsafeBytes { writeAll($0, descriptor, to: path) }
    // Some file systems tell only now that the disk was full.
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = .last("write", path) }
    if let failure { throw failure }
  }

  /// Writes bytes into a new file beside another, under a hidden name that only guide uses.
  ///
  /// It is the same each time, so that what a killed run left is written over by the next one.
  private static func writeBeside(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) }
    let name = path[(start ?? path.startIndex)...]
    let new = "\(path[..<name.startIndex]).\(name).guide-new"
    unlink(new)
    do throws(SystemError) {
      try writeNew(new, bytes)
    } catch {
      unlink(new)
      throw SystemError(error.action, path, code: error.code)
    }
    return new
  }

  /// Writes a file in place of the one that may be there, whole or not at all.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let new = try writeBeside(path, bytes)
    if rename(new, path) != 0 {
      let failure = SystemError.last("write", path)
      unlink(new)
      throw failure
    }
  }

  /// Writes a file, or puts new bytes into it when it is there, whole or not at all.
  package static func putWhole(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    if Files.kind(path) == .file {
      try rewrite(path, bytes)
    } else {
      try replace(path, bytes)
    }
  }

  /// Puts new bytes into a file that is there, whole or not at all.
  ///
  /// The file keeps its owner and its permissions, and a link to it stays a link, of whichever
  /// kind. Where only writing into the file itself can do that, what it is to be is written beside
  /// it first, and stays there if the writing fails.
  package static func rewrite(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    guard let real = realpath(path, nil) else { throw .last("write", path) }
    defer { free(real) }
    let file = String(cString: real)
    var old = stat()
    if stat(file, &old) != 0 { throw .last("write", path) }
    let new = try writeBeside(file, bytes)
    if old.st_nlink > 1 || !takesOver(new, from: old) {
      do throws(SystemError) {
        try writeInto(file, bytes)
      } catch {
        let why = error.meaning
        throw SystemError(
          error.action, path, code: error.code,
          detail: why + (why.hasSuffix(".") ? "" : ".")
            + " What the file was to be is whole in \(new)")
      }
      unlink(new)
    } else if rename(new, file) != 0 {
      let failure = SystemError.last("write", path)
      unlink(new)
      throw failure
    }
  }

  /// Gives a new file the owner and the permissions of an old one; false when it can't have them.
  private static func takesOver(_ new: String, from old: stat) -> Bool {
    var status = stat()
    if stat(new, &status) != 0 { return false }
    let isOwned = status.st_uid == old.st_uid && status.st_gid == old.st_gid
    // The owner comes first: giving a file away takes some of its permissions.
    return (isOwned || chown(new, old.st_uid, old.st_gid) == 0)
      && chmod(new, old.st_mode & 0o7777) == 0
  }

  private static func writeInto(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw .last("write", path) }
    var failure = bytes.withUnsafeBytes { writeAll($0, descriptor, to: path) }
    if failure == nil, ftruncate(descriptor, bytes.count) != 0 { failure = .last("write", path) }
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = .last("write", path) }
    if let failure { throw failure }
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, to path: String)
    -> SystemError?
  {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        return .last("write", path)
      }
      done += count
    }
    return nil
  }
}

/// A folder for the time of a run.
extension Files {
  /// Makes a folder that only this user can look into, where such folders usually are.
  package static func makeTemporaryFolder(_ name: String) throws(SystemError) -> String {
    let place = Program.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(place)/\(name)-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if !made { throw .last("make the folder", path) }
    return path
  }

  /// Removes a folder of our own with all that is in it; what can't be removed stays.
  package static func removeFolder(_ path: String) {
    for (name, kind) in (try? list(path, hidden: true)) ?? [] {
      let inner = "\(path)/\(name)"
      if kind == .folder { removeFolder(inner) } else { unlink(inner) }
    }
    rmdir(path)
  }
}

extension Files {
  /// Removes a file; of a link to one, the link.
  package static func remove(_ path: String) throws(SystemError) {
    if unlink(path) != 0 { throw .last("remove", path) }
  }

  /// Removes a file of ours; that it is not there is no fault.
  package static func removeIfThere(_ path: String) { unlink(path) }

  /// Removes a folder of ours and the files in it; that it is not there is no fault.
  package static func removeFolderIfThere(_ path: String) {
    for entry in (try? list(path, hidden: true)) ?? [] { unlink("\(path)/\(entry.name)") }
    rmdir(path)
  }
}
