internal import Glibc

/// File contents: written, compared, read and copied.
extension Folder {
  /// Writes a file that must not be there yet.
  ///
  /// A file is always a new one: writing into a file that is there would also change every other
  /// name it has.
  package func write(_ name: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o666)
    if file < 0 { throw .last("write", full(name)) }
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(file, base + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        let failure = SystemError.last("write", full(name))
        close(file)
        throw failure
      }
      done += count
    }
    // Some file systems tell only now that the disk was full.
    if close(file) != 0, errno != EINTR { throw .last("write", full(name)) }
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemError) { try write(name, bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Whether a plain file of this name holds exactly these bytes.
  package func holds(_ name: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    guard let base = bytes.baseAddress, bytes.count > 0 else { return true }
    return withUnsafeTemporaryAllocation(byteCount: min(bytes.count, 65_536), alignment: 16) {
      buffer in
      guard let memory = buffer.baseAddress else { return false }
      var done = 0
      while done < bytes.count {
        let count = Glibc.read(file, memory, min(buffer.count, bytes.count - done))
        if count < 0, errno == EINTR { continue }
        if count <= 0 || memcmp(memory, base + done, count) != 0 { return false }
        done += count
      }
      return true
    }
  }

  /// The whole content of a file.
  package func read(_ name: String) throws(SystemError) -> [UInt8] {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if file < 0 { throw .last("read", full(name)) }
    defer { close(file) }
    return try Files.read(descriptor: file, full(name))
  }

  /// Copies a file with its permissions and its modification time, and waits until it is safe on
  /// the disk.
  package func copy(_ name: String, into other: Folder, as otherName: String)
    throws(SystemError)
  {
    guard let status = try status(name) else {
      throw SystemError("read", full(name), code: ENOENT)
    }
    try other.write(otherName, try read(name))
    let copy = openat(other.descriptor, otherName, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if copy < 0 { throw .last("write", other.full(otherName)) }
    defer { close(copy) }
    let seconds = Int(status.modified / 1_000_000_000)
    let rest = Int(status.modified % 1_000_000_000)
    var times = [
      timespec(tv_sec: seconds, tv_nsec: rest), timespec(tv_sec: seconds, tv_nsec: rest),
    ]
    if fchmod(copy, status.permissions) != 0 || futimens(copy, &times) != 0 || fsync(copy) != 0 {
      throw .last("write", other.full(otherName))
    }
  }
}
