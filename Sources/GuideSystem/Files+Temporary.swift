internal import Glibc

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
