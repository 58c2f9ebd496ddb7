/// The rules for `to` and `branch` of a target of the kind `git`.
enum GitAddress {
  private static let advice =
    "Write `https://…`, `ssh://…`, `git@host:path`, or the path of a folder with a repository."

  static func fault(_ to: String) -> TargetAddress.Fault? {
    if TargetText.isOfWindows(to) {
      return TargetAddress.Fault(
        problem: "is a path of Windows, and guide runs on Linux", advice: advice)
    }
    if let scheme = TargetText.scheme(to) { return address(to, scheme) }
    if TargetAddress.isPath(to) { return nil }
    if to.contains("::") {
      return TargetAddress.Fault(
        problem: "asks git to run another program to get there", advice: advice)
    }
    guard let colon = to.firstIndex(of: ":"), !to[..<colon].contains("/") else {
      if to.hasPrefix("~") {
        return TargetAddress.Fault(
          problem: "begins with a short form that only a command line fills in",
          advice: "Write the whole path, as in `/srv/git/guide.git`.")
      }
      // Whoever proposes a change of the guide could put a repository into it.
      return TargetAddress.Fault(
        problem:
          "is neither the address of a repository nor a path that leads out of the guide’s folder",
        advice: advice)
    }
    let path = to[to.index(after: colon)...]
    if !TargetText.isHost(to[..<colon]) || path.isEmpty || path.hasPrefix("-") {
      return TargetAddress.Fault(problem: "is no address of a repository", advice: advice)
    }
    return nil
  }

  private static func address(_ to: String, _ scheme: String) -> TargetAddress.Fault? {
    let start = "\(scheme)://"
    guard scheme == "https" || scheme == "ssh" else {
      let isPlainWeb = scheme == "http"
      return TargetAddress.Fault(
        problem: isPlainWeb
          ? "is an address at which anybody on the way can change what is sent"
          : "is not an address that guide lets git use",
        advice: isPlainWeb ? "Write the address with `https`." : advice)
    }
    guard to.hasPrefix(start) else {
      return TargetAddress.Fault(problem: "is no address of a repository", advice: advice)
    }
    let rest = to.dropFirst(start.utf8.count)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    if !TargetText.isHost(host, port: true) || path.utf8.count < 2 || path.contains(" ") {
      return TargetAddress.Fault(problem: "is no address of a repository", advice: advice)
    }
    return nil
  }

  /// What is wrong with the name of a branch, by git’s own rules, or nil.
  static func fault(branch: String) -> TargetAddress.Fault? {
    if var fault = TargetText.fault(branch) {
      if branch.hasPrefix("-") { fault.advice = branchAdvice }
      return fault
    }
    let parts = branch.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain =
      !parts.contains { $0.isEmpty || $0.hasPrefix(".") || $0.hasSuffix(".lock") }
      && !branch.hasSuffix(".") && !branch.contains("..") && !branch.contains("@{")
      && branch != "@" && branch != "HEAD" && !branch.hasPrefix("+")
      && !branch.hasPrefix("refs/") && !branch.utf8.contains { " ~^:?*[\\".utf8.contains($0) }
    if isPlain { return nil }
    return TargetAddress.Fault(problem: "is no name of a branch", advice: branchAdvice)
  }

  private static let branchAdvice = "Write the name alone, as in `gh-pages`."
}
