internal import Glibc

/// What stands at a path, links followed.
package enum FileKind: Sendable {
  case file
  case folder
  /// A device, a socket, or a link that leads nowhere.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
