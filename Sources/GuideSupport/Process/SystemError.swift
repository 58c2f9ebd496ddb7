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
    let reason = detail ?? String(cString: strerror(code))
    return "cannot \(action) \(path): \(reason)"
  }
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
