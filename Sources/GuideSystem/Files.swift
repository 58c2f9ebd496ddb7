internal import Glibc

/// Reading files and folders, without Foundation in the way.
package enum Files {
  /// The whole content of a file.
  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .last("read", path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path)
  }

  /// The whole content of an open file.
  static func read(descriptor: Int32, _ path: String) throws(SystemError) -> [UInt8] {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw .last("read", path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError("read", path, code: EISDIR) }
    // One byte more than the size, so that the usual file ends with a short read.
    var failure: SystemError?
    let size = Int(status.st_size)
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      failure = fill(buffer, &count, descriptor, path, expecting: size)
    }
    if let failure { throw failure }
    while bytes.count > size {  // it grew while we read it
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        failure = fill(buffer, &count, descriptor, path)
      }
      if let failure { throw failure }
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ descriptor: Int32,
    _ path: String, expecting size: Int = 0
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
  package static func kind(_ path: String) -> FileKind? {
    var status = stat()
    return stat(path, &status) == 0 ? FileKind(mode: status.st_mode) : nil
  }

  /// The names in a folder with their kinds, sorted by their bytes.
  ///
  /// Dot-files are left out.
  package static func list(_ path: String, hidden: Bool = false) throws(SystemError) -> [(
    name: String, kind: FileKind
  )] {
    guard let stream = opendir(path) else { throw .last("list the folder", path) }
    defer { closedir(stream) }
    var found: [(name: String, kind: FileKind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." || (!hidden && name.hasPrefix(".")) { continue }
      let kind: FileKind
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      default:
        // A link, or a file system that does not say: ask for what it leads to.
        kind = self.kind(path + "/" + name) ?? .other
      }
      found.append((name, kind))
    }
    found.sort { $0.name.precedes($1.name) }
    return found
  }

  /// Every file below a folder, as paths relative to it, sorted by their bytes.
  package static func walk(_ root: String) throws(SystemError) -> [String] {
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for (name, kind) in try list(folder.isEmpty ? root : root + "/" + folder) {
        let path = folder.isEmpty ? name : folder + "/" + name
        switch kind {
        case .file: paths.append(path)
        case .folder: folders.append(path)
        case .other: break
        }
      }
    }
    paths.sort { $0.precedes($1) }
    return paths
  }
}
