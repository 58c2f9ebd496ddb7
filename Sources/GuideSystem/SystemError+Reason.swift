internal import Glibc

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
