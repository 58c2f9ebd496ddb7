internal import GuideSystem

/// A file that lists paths, for programs that read such lists.
struct PathList: ~Copyable {
  let file: String

  init(_ paths: [String], in folder: String) throws(SystemError) {
    file = "\(folder)/.guide-list-\(Program.number)"
    try Files.replace(file, Array((paths.joined(separator: "\n") + "\n").utf8))
  }

  deinit { Files.removeIfThere(file) }
}
