/// The rules for where a target of a kind may be.
///
/// What is after `to:` is handed to git, rsync and rclone, and each of them runs commands for
/// some forms of an address: git for options and `ext::`, rclone for a store that is described
/// on the spot, ssh for a host that looks like an option. `site.yaml` may come from somebody whose
/// change nobody has read yet. So only forms that name a place and nothing else are let through.
enum TargetAddress {
  /// What is wrong with an address.
  struct Fault: Equatable {
    /// In words that follow the value, as in "is a web address".
    var problem: String
    /// What to write instead.
    var advice: String
    /// The value to write, only where that is sure.
    var write: String?
    /// True when the value must not be shown to anybody.
    var isSecret = false
  }

  /// - Returns: nil when a site can be brought there.
  static func fault(_ to: String, _ kind: TargetKind) -> Fault? {
    if let fault = TargetText.fault(to) { return fault }
    if let fault = password(in: to, kind) { return fault }
    return switch kind {
    case .folder: FolderAddress.fault(to)
    case .git: GitAddress.fault(to)
    case .rsync: RsyncAddress.fault(to)
    case .bucket: BucketAddress.fault(to)
    }
  }

  /// True for a folder of this computer: a path, not an address of another computer.
  static func isLocal(_ to: String, _ kind: TargetKind) -> Bool {
    switch kind {
    case .folder: true
    case .bucket: false
    case .git, .rsync: isPath(to)
    }
  }

  /// True for what can be nothing but a path.
  static func isPath(_ to: String) -> Bool {
    to.hasPrefix("/") || to.hasPrefix("./") || to.hasPrefix("../") || to == "." || to == ".."
  }

  /// A password would be in a file that many people read, and in every message about it.
  private static func password(in to: String, _ kind: TargetKind) -> Fault? {
    let names = ["pass=", "password=", "passwd=", "token=", "secret=", "key="]
    let lower = to.lowercased()
    guard hasUserWithPassword(to, kind) || names.contains(where: { lower.contains($0) }) else {
      return nil
    }
    return Fault(
      problem: "has a password or a key in it, and everybody who gets the texts can read it",
      advice: """
        Take out the password, and make a new one, since this one is known now. For git, a \
        credential helper keeps it; for ssh, a key does; for rclone, rclone config does.
        """,
      isSecret: true)
  }

  private static func hasUserWithPassword(_ to: String, _ kind: TargetKind) -> Bool {
    if let start = to.firstRange(of: "://")?.upperBound {
      let host = to[start...].prefix { $0 != "/" }
      guard let at = host.lastIndex(of: "@") else { return false }
      return host[..<at].contains(":") || looksLikeToken(host[..<at])
    }
    // In `name:password@host:/path` a colon is before the first @; in a store's path it may.
    guard kind != .bucket, let at = to.firstIndex(of: "@") else { return false }
    let user = to[..<at]
    return !user.contains("/") && (user.contains(":") || looksLikeToken(user))
  }

  /// Forges give out keys that are in place of a user's name.
  private static func looksLikeToken(_ user: Substring) -> Bool {
    let beginnings = ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "ATATT"]
    return user.utf8.count > 39 || beginnings.contains { user.hasPrefix($0) }
  }
}
