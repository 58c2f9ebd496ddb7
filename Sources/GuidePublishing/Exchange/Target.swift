internal import GuideSupport

/// The folder that is published to, found and judged safe.
struct Target: Sendable {
  /// What the folder was named for, so that a refusal can say where to name another.
  enum Purpose: Sendable {
    case build, deploy

    var advice: String {
      switch self {
      case .build:
        """
        guide replaces the whole folder that it publishes into, so give it one of its own, such as \
        site, with --output
        """
      case .deploy:
        """
        guide publishes only into a folder of its own, which nothing else is kept in. Write \
        another one after `to:` of the target in site.yaml, as in /srv/www/guide
        """
      }
    }
  }

  /// As the person gave it.
  let shown: String
  /// The folder that holds it, without links, and what is not made of it yet.
  let parent: RealPath
  let name: String

  /// Follows links and refuses what publishing could harm.
  ///
  /// - Parameter sources: the folders that guide reads from.
  init(
    _ shown: String, sources: [String], in surroundings: Environment,
    for purpose: Purpose = .build
  ) throws(SystemError) {
    self.shown = shown
    let refusal = { (reason: String) in Self.refusal(shown, reason, for: purpose) }
    guard let target = RealPath(shown, from: surroundings.currentFolder) else {
      throw refusal("the path leads nowhere")
    }
    if target.path == "/" {
      throw refusal("it is the top folder of this computer")
    }
    if target.missing.isEmpty, let status = FileStatus.following(target.existing),
      status.kind != .folder
    {
      throw refusal("it is a file, not a folder")
    }
    let keep: [(path: String, words: String, fromBelow: Bool)] =
      [(surroundings.currentFolder, "the folder you are working in", false)]
      + surroundings.homeFolders.map { ($0, "your home folder", false) }
      + sources.map { ($0, "\($0), which guide reads", true) }
    for (path, words, fromBelow) in keep {
      guard let kept = RealPath(path, from: surroundings.currentFolder) else { continue }
      if let relation = Self.relation(of: target, to: kept, fromBelow: fromBelow) {
        throw refusal("\(relation) \(words)")
      }
    }
    let path = target.path
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      let parent = RealPath(slash == path.startIndex ? "/" : String(path[..<slash]), from: "/")
    else { throw refusal("the path leads nowhere") }
    self.parent = parent
    name = String(path[path.utf8.index(after: slash)...])
  }

  /// How a target touches a folder to keep: "it is", "it holds", "it lies inside", or nil.
  ///
  /// Folders that exist are compared by identity, so that neither a link nor a second mount of
  /// the same folder hides that they are one.
  private static func relation(of target: RealPath, to kept: RealPath, fromBelow: Bool) -> String? {
    if target.path == kept.path { return "it is" }
    let targetChain = target.chain
    let keptChain = kept.chain
    if target.missing.isEmpty, let identity = targetChain.first {
      if kept.missing.isEmpty, keptChain.first == identity { return "it is" }
      if keptChain.contains(identity) { return "it holds" }
    }
    if kept.path.hasPrefix(target.path + "/") { return "it holds" }
    if fromBelow {
      if kept.missing.isEmpty, let identity = keptChain.first, targetChain.contains(identity) {
        return "it lies inside"
      }
      if target.path.hasPrefix(kept.path + "/") { return "it lies inside" }
    }
    return nil
  }

  static func refusal(_ shown: String, _ reason: String, for purpose: Purpose = .build)
    -> SystemError
  {
    SystemError("publish into", shown, code: 0, detail: "\(reason). \(purpose.advice)")
  }

  /// Opens the folder that holds the target, and makes it where it is missing.
  func openParent() throws(SystemError) -> Folder {
    var path = parent.existing
    for part in parent.missing {
      let above = try Folder(path)
      do throws(SystemError) {
        try above.makeFolder(part)
      } catch {
        if error.reason != .exists { throw error }
      }
      path = path == "/" ? "/" + part : path + "/" + part
    }
    return try Folder(path)
  }
}

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
