internal import Glibc

/// Input or output failed: the machine said no, not the author's file.
package struct SystemError: Error, CustomStringConvertible, Sendable {
  /// What was tried, in words: "read", "make the folder".
  package var action: String
  package var path: String
  /// The system's number for the reason, or 0 when `detail` says it all.
  package var code: Int32
  package var detail: String?

  package init(_ action: String, _ path: String, code: Int32, detail: String? = nil) {
    self.action = action
    self.path = path
    self.code = code
    self.detail = detail
  }

  /// Takes the reason from `errno`; call it at once after the failed call.
  package static func last(_ action: String, _ path: String) -> SystemError {
    SystemError(action, path, code: errno)
  }

  package var description: String {
    var text = "cannot \(action) \(path): \(detail ?? meaning)"
    // Lines below the sentence are another program's words, which stay as they are.
    if !text.contains("\n"), !text.hasSuffix("."), !text.hasSuffix("?") { text += "." }
    // Addresses of other computers are in it, and what other programs said of them.
    return LoginText.hidden(in: text)
  }

  /// What the number means for whoever reads it in an office, and what to do about it.
  var meaning: String {
    if code == EISDIR { return "it is a folder, not a file" }
    return switch reason {
    case .missing: "it is not there. Was it moved or renamed?"
    case .exists: "there is one of this name already"
    case .notEmpty: "the folder is not empty"
    case .denied: "you may not do that here. Ask whoever looks after the folder for the right to."
    case .readOnly: "nothing can be changed on this disk"
    case .full: "the disk is full, or your share of it. Make room, and do it again."
    case .busy: "another program is using it. Close it there, and do it again."
    case .notAFolder: "something on the way to it is not a folder"
    case .nameTooLong: "the name is too long"
    case .tooLarge: "it is too large"
    case .tooManyOpen: "too many files are open. Close other programs, and do it again."
    case .otherDisk, .unsupported, .other:
      "\(systemText). Do it again. If that fails too, \(Self.help)."
    }
  }

  private static let help = "show this message to whoever looks after the computer"

  /// As in "Input/output error".
  private var systemText: String { String(cString: strerror(code)) }
}

extension SystemError {
  /// Why the system said no, as far as it makes a difference to what is done next.
  package enum Reason: Sendable {
    case missing
    case exists
    case notEmpty
    case denied
    case readOnly
    case full
    case busy
    case otherDisk
    case unsupported
    case notAFolder
    case nameTooLong
    case tooLarge
    case tooManyOpen
    case other
  }

  package var reason: Reason {
    switch code {
    case ENOENT: .missing
    case EEXIST: .exists
    case ENOTEMPTY: .notEmpty
    case EACCES, EPERM: .denied
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .full
    case EBUSY, ETXTBSY: .busy
    case EXDEV: .otherDisk
    case EINVAL, ENOSYS, ENOTSUP, ENOLCK: .unsupported
    case ENOTDIR, ELOOP: .notAFolder
    case ENAMETOOLONG: .nameTooLong
    case EFBIG: .tooLarge
    case EMFILE, ENFILE: .tooManyOpen
    default: .other
    }
  }

  /// A folder that is the top of a disk, or on another disk than it should be.
  package static func otherDisk(_ action: String, _ path: String) -> SystemError {
    SystemError(action, path, code: EXDEV)
  }
}
