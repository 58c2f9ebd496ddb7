/// The rules for `to` of a target of the kind `folder`.
///
/// Nearly any text is the name of a folder on Linux. So what means something else, such as a web
/// address, has to be recognized by its form: otherwise a folder of that name would be made here, and
/// guide would say that the site was published to the address.
enum FolderAddress {
  private static let advice =
    "Write the folder that the web server shows, as in `/srv/www/guide`."

  static func fault(_ to: String) -> TargetAddress.Fault? {
    if let scheme = TargetText.scheme(to) {
      if scheme == "http" || scheme == "https" {
        return TargetAddress.Fault(
          problem: "is a web address, and the kind `folder` needs a folder of this computer",
          advice: "\(advice) The address for readers is after `base_url`.")
      }
      return TargetAddress.Fault(
        problem:
          "is the address of another computer, and the kind `folder` needs a folder of this one",
        advice: "\(advice) For another computer that has ssh, use the kind `rsync`.")
    }
    if TargetText.isOfWindows(to) || to.hasPrefix("//") {
      return TargetAddress.Fault(
        problem: "is a path of Windows, and guide runs on Linux",
        advice: "\(advice) Where a share of Windows is shown on this computer, write that folder.")
    }
    if to.hasPrefix("~") || to.hasPrefix("$") || to.hasPrefix("%") {
      return TargetAddress.Fault(
        problem: "begins with a short form that only a command line fills in",
        advice: "Write the whole path, as in `/srv/office/www`.")
    }
    if isRemote(to) {
      return TargetAddress.Fault(
        problem:
          "is a folder of another computer, and the kind `folder` needs one of this computer",
        advice: "Write `kind: rsync` for it, or a folder as in `/srv/www/guide`.")
    }
    if isHostName(to) {
      return TargetAddress.Fault(
        problem: "looks like a web address, and the kind `folder` needs a folder of this computer",
        advice:
          "\(advice) If there is a folder of that name in your guide’s folder, write `./` before it."
      )
    }
    return nil
  }

  /// True for `user@host:path` and `host:/path`.
  private static func isRemote(_ to: String) -> Bool {
    guard !TargetAddress.isPath(to), let colon = to.firstIndex(of: ":") else { return false }
    let host = to[..<colon]
    return !host.contains("/") && TargetText.isHost(host)
  }

  /// True for `www.example.edu` and `example.edu/guide`.
  private static func isHostName(_ to: String) -> Bool {
    if TargetAddress.isPath(to) { return false }
    let name = to.prefix { $0 != "/" }.lowercased()
    if name.hasPrefix("www.") { return true }
    let ends = [".edu", ".com", ".org", ".net", ".gov", ".info", ".io", ".us", ".ac.uk", ".de"]
    return TargetText.isName(name) && ends.contains { name.hasSuffix($0) }
  }
}
