internal import Glibc

/// Reading files and folders, without Foundation in the way.
package enum Files {
  /// The most that is read of a file of which nobody says how large it may be.
  package static let usualLimit = 256 << 20

  /// The whole content of a file.
  ///
  /// - Parameter limit: the most bytes that it may have; a larger file is not read at all.
  package static func read(_ path: String, limit: Int = usualLimit) throws(SystemError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { throw .last("read", path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path, limit: limit)
  }

  /// The whole content of an open file.
  static func read(descriptor: Int32, _ path: String, limit: Int = usualLimit)
    throws(SystemError) -> [UInt8]
  {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw .last("read", path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError("read", path, code: EISDIR) }
    // One byte more than the size, so that the usual file ends with a short read.
    var failure: SystemError?
    let size = Int(status.st_size)
    if size > limit { throw SystemError("read", path, code: EFBIG) }
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      failure = fill(buffer, &count, from: descriptor, path: path, expecting: size)
    }
    if let failure { throw failure }
    while bytes.count > size {  // it grew while we read it
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        failure = fill(buffer, &count, from: descriptor, path: path)
      }
      if let failure { throw failure }
      if more.isEmpty { break }
      bytes += more
      // A file of the system has no size before it is read.
      if bytes.count > limit { throw SystemError("read", path, code: EFBIG) }
    }
    return bytes
  }

  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32,
    path: String, expecting size: Int = 0
  ) -> SystemError? {
    count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let got = Glibc.read(descriptor, base + count, buffer.count - count)
      if got < 0 {
        if errno == EINTR { continue }
        return .last("read", path)
      }
      count += got
      // All that the file had: there was room for more, so nothing is asked of its end again.
      if got == 0 || count == size { break }
    }
    return nil
  }

  /// What a path is, or nil when nothing is there.
  ///
  /// - Throws: what keeps the system from telling. Where "nothing is there" leads to a change, a disk
  ///   that cannot be read must not pass for an empty one.
  package static func lookUp(_ path: String) throws(SystemError) -> FileKind? {
    var status = stat()
    if stat(path, &status) == 0 { return FileKind(mode: status.st_mode) }
    let failure = SystemError.last("look at", path)
    switch failure.reason {
    case .missing, .notAFolder, .nameTooLong: return nil
    default: throw failure
    }
  }

  /// What a path is, or nil when nothing is there or it cannot be determined.
  package static func kind(_ path: String) -> FileKind? { (try? lookUp(path)) ?? nil }

  /// Every file below a folder, as paths relative to it, sorted by their bytes.
  ///
  /// Links are followed within the folder only.
  package static func walk(_ root: String) throws(SystemError) -> [String] {
    try FolderWalk(root).files
  }
}
