internal import Glibc

/// A path with its links followed as far as anything is there.
package struct RealPath: Sendable {
  /// The deepest folder or file of it that exists, free of links, `.` and `..`.
  package let existing: String
  /// The parts below `existing`, not made yet.
  package let missing: [String]

  /// - Parameter folder: where a relative path starts.
  /// - Returns: nil when the path leads nowhere: a dangling link, a `..` below a folder that is
  ///   not there, a folder that may not be entered.
  package init?(_ path: String, from folder: String) {
    if path.isEmpty || path.utf8.contains(0) { return nil }
    var head = path.hasPrefix("/") ? path : folder + "/" + path
    var missing: [String] = []
    while true {
      if let found = realpath(head, nil) {
        existing = String(cString: found)
        free(found)
        self.missing = missing.reversed()
        return
      }
      if errno != ENOENT || FileStatus.at(head) != nil { return nil }
      guard let slash = head.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      let part = String(head[head.utf8.index(after: slash)...])
      if part == ".." { return nil }
      if !part.isEmpty && part != "." { missing.append(part) }
      head = slash == head.startIndex ? "/" : String(head[..<slash])
    }
  }

  /// The whole path.
  package var path: String {
    missing.reduce(existing) { $0 == "/" ? "/" + $1 : $0 + "/" + $1 }
  }

  /// The identities of `existing` and of every folder above it, the deepest first.
  package var chain: [FileStatus.Identity] {
    var found: [FileStatus.Identity] = []
    var path = existing
    while true {
      if let status = FileStatus.following(path) { found.append(status.identity) }
      guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return found
  }
}
