internal import Glibc

/// What is in a folder.
extension Files {
  /// A name in a folder; a link is not followed.
  struct Entry {
    /// With replacement characters in place of what is not UTF-8.
    var name: String
    /// False for a name that is no UTF-8, or has control characters: nobody can write it down.
    var isText: Bool
    var kind: FileStatus.Kind
  }

  /// Everything in a folder, in no particular order.
  static func entries(_ path: String) throws(SystemError) -> [Entry] {
    guard let stream = opendir(path) else { throw .last("list the folder", path) }
    defer { closedir(stream) }
    var found: [Entry] = []
    while let entry = readdir(stream) {
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          String(validatingCString: name).map { ($0, !$0.utf8.contains { $0 < 32 || $0 == 127 }) }
            ?? (String(cString: name), false)
        }
      }
      if name == "." || name == ".." { continue }
      let kind: FileStatus.Kind
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      case Int(DT_LNK): kind = .link
      // A file system that does not say.
      case Int(DT_UNKNOWN): kind = FileStatus.at(path + "/" + name)?.kind ?? .other
      default: kind = .other
      }
      found.append(Entry(name: name, isText: isText, kind: kind))
    }
    return found
  }

  /// The names in a folder with their kinds, links followed, sorted by their bytes.
  ///
  /// Dot-files are left out, and names that are no text: nobody can have meant those.
  package static func list(_ path: String, hidden: Bool = false) throws(SystemError) -> [(
    name: String, kind: FileKind
  )] {
    var found: [(name: String, kind: FileKind)] = []
    for entry in try entries(path) where entry.isText && (hidden || !entry.name.hasPrefix(".")) {
      switch entry.kind {
      case .file: found.append((entry.name, .file))
      case .folder: found.append((entry.name, .folder))
      case .link, .other: found.append((entry.name, kind(path + "/" + entry.name) ?? .other))
      }
    }
    found.sort { $0.name.precedes($1.name) }
    return found
  }
}
