internal import Glibc

extension Files {
  /// Removes a file of ours; that it is not there is no fault.
  package static func removeIfThere(_ path: String) { unlink(path) }

  /// Removes a folder of ours and the files in it; that it is not there is no fault.
  package static func removeFolderIfThere(_ path: String) {
    for entry in (try? list(path, hidden: true)) ?? [] { unlink("\(path)/\(entry.name)") }
    rmdir(path)
  }
}
