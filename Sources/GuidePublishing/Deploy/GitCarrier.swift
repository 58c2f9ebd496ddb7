package import GuideSystem

/// The way to a branch of a git repository: one commit, so readers see all of it at once.
package struct GitCarrier: Carrier {
  private let repository: String
  private let branch: String
  /// A repository of ours, in which the commit is made.
  private let workshop: String
  private let message: String

  package var place: String { "\(repository) (\(branch))" }

  /// - Parameters:
  ///   - scratch: a folder of ours.
  ///   - message: what the commit says.
  package init(_ repository: String, branch: String, scratch: String, message: String) {
    self.repository = repository
    self.branch = branch
    self.message = message
    workshop = "\(scratch)/git"
  }

  private func git(_ arguments: [String]) -> Command {
    // Whoever runs this may have told git nothing about themselves yet.
    Command(
      "git",
      [
        "--git-dir=\(workshop)", "-c", "user.name=guide", "-c", "user.email=guide@localhost", "-c",
        "core.autocrlf=false", "-c", "gc.auto=0",
      ] + arguments)
  }

  package func online() throws(SystemError) -> OnlineSite {
    if Files.kind(workshop) == nil {
      try Command("git", ["init", "--quiet", "--bare", workshop]).mustRun("make", workshop)
    }
    let ask = Command("git", ["ls-remote", repository, "refs/heads/\(branch)"])
    if try ask.mustRun("look at", repository).output.isEmpty {
      _ = try git(["update-ref", "-d", "refs/guide/online"]).run()
      return OnlineSite(published: nil)
    }
    try git(["fetch", "--quiet", "--depth=1", "--force", repository, "\(branch):refs/guide/online"])
      .mustRun("look at", repository)
    let manifest = try git(["cat-file", "blob", "refs/guide/online:\(Manifest.fileName)"]).run()
    return try OnlineSite(
      published: manifest.isDone ? manifest.output : [], begun: [], at: place)
  }

  package func deliver(_ delivery: Delivery, from site: String, progress: (String) -> Void)
    throws(SystemError)
  {
    progress("Making a commit")
    let online = try git(["rev-parse", "--verify", "--quiet", "refs/guide/online"]).run()
    let parent = Self.line(online.output)
    // Files of other people, such as a CNAME, stay; all of guide's own are put in anew.
    try git(["read-tree", parent.isEmpty ? "--empty" : parent]).mustRun("make a commit for", place)
    let manifest = try Manifest.read(in: try Folder(site))
    if !delivery.removals.isEmpty {
      let list = try PathList(delivery.removals, in: workshop)
      try index(["rm", "--cached", "--quiet", "--ignore-unmatch"], list, site)
    }
    let paths = (manifest?.files.map(\.path) ?? []) + [Manifest.fileName]
    let list = try PathList(paths, in: workshop)
    try index(["add", "--force"], list, site)
    let empty = Self.line(
      try git(["hash-object", "-w", "-t", "blob", "/dev/null"]).mustRun("write into", workshop)
        .output)
    // Or GitHub Pages would pass over names that begin with an underscore.
    try git(["update-index", "--add", "--cacheinfo", "100644,\(empty),.nojekyll"])
      .mustRun("write into", workshop)
    let tree = Self.line(try git(["write-tree"]).mustRun("write into", workshop).output)
    let commit = Self.line(
      try git(
        ["commit-tree", tree, "-m", message] + (parent.isEmpty ? [] : ["-p", parent])
      ).mustRun("write into", workshop).output)
    progress("Sending the commit")
    try git(["push", "--quiet", repository, "\(commit):refs/heads/\(branch)"])
      .mustRun("send the site to", place)
  }

  private func index(_ words: [String], _ list: borrowing PathList, _ site: String)
    throws(SystemError)
  {
    try git(
      ["--work-tree=\(site)", "--literal-pathspecs"] + words
        + ["--pathspec-from-file=\(list.file)"]
    ).mustRun("make a commit for", place)
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
