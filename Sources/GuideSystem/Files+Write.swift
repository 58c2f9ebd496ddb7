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
    var failure = bytes.withUnsafeBytes { writeAll($0, descriptor, path) }
    // Some file systems tell only now that the disk was full.
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = .last("write", path) }
    if let failure { throw failure }
  }

  /// Writes a file in place of the one that may be there, whole or not at all.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let new = path + ".new"
    unlink(new)
    try writeNew(new, bytes)
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
  /// The file keeps its permissions, and a link to it stays a link.
  package static func rewrite(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    guard let real = realpath(path, nil) else { throw .last("write", path) }
    defer { free(real) }
    let file = String(cString: real)
    let permissions = FileStatus.at(file)?.permissions ?? 0o644
    let new = file + ".new"
    unlink(new)
    try writeNew(new, bytes)
    if chmod(new, permissions) != 0 || rename(new, file) != 0 {
      let failure = SystemError.last("write", path)
      unlink(new)
      throw failure
    }
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32, _ path: String)
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
