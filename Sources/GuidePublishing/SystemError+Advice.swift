internal import GuideSystem

extension SystemError {
  /// The same failure, said so that an office worker knows what to do about it.
  ///
  /// - Parameter site: the folder that is published to, as the person gave it.
  func advised(site: String) -> SystemError {
    if detail != nil { return self }
    let safe = "The site that is in \(site) now was not touched"
    let advice: String? =
      switch reason {
      case .full:
        "the disk is full. Make room on it and build again. \(safe)"
      case .denied:
        "you are not allowed to change files there. Ask whoever looks after this computer, or "
          + "give another folder with --output. \(safe)"
      case .readOnly:
        "that disk can be read but not written. Give a folder on another disk with --output"
      case .busy, .otherDisk:
        "the folder is the top of a disk or a shared folder of its own, so it cannot be "
          + "exchanged in one step. Give a folder inside it with --output, such as "
          + "\(site)/public. \(safe)"
      case .unsupported:
        "this kind of disk (a network folder or a USB stick, perhaps) cannot exchange two folders "
          + "in one step. Give a folder on this computer's own disk with --output, and copy the "
          + "finished site from there. \(safe)"
      case .nameTooLong:
        "the name is too long"
      case .tooLarge:
        "the file is larger than this computer allows. \(safe)"
      case .tooManyOpen:
        "too many files are open on this computer. Close some programs and build again. \(safe)"
      default: nil
      }
    guard let advice else { return self }
    return SystemError(action, path, code: code, detail: advice)
  }
}

/// Runs what may fail and words the failure for people.
func advising<Result>(_ site: String, _ body: () throws(SystemError) -> Result)
  throws(SystemError) -> Result
{
  do throws(SystemError) { return try body() } catch { throw error.advised(site: site) }
}
