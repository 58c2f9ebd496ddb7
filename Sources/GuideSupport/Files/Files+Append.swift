internal import Glibc

extension Files {
  /// Adds a line to the end of a file, which is made if it is not there, and waits until it is safe on
  /// the disk.
  ///
  /// A line that was cut off by a stop stays by itself.
  package static func append(line: [UInt8], to path: String) throws(SystemError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last("write", path) }
    var status = stat()
    var failure: SystemError?
    if fstat(descriptor, &status) != 0 { failure = .last("write", path) }
    var bytes = line + [10]
    var last: UInt8 = 10
    if failure == nil, status.st_size > 0, pread(descriptor, &last, 1, status.st_size - 1) == 1,
      last != 10
    {
      bytes.insert(10, at: 0)
    }
    if failure == nil { failure = bytes.withUnsafeBytes { writeAll($0, descriptor, to: path) } }
    if failure == nil, fsync(descriptor) != 0 { failure = .last("write", path) }
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = .last("write", path) }
    if let failure { throw failure }
  }
}
