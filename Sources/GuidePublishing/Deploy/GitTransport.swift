package import GuideSupport

/// The way to a branch of a git repository: one commit, so readers see all of it at once.
package struct GitTransport: Transport {
  private let repository: String
  private let branch: String
  private let workshop: GitWorkshop
  private let message: String

  package var place: String { "\(LoginText.hidden(in: repository)) (\(branch))" }

  /// - Parameters:
  ///   - guideFolder: the folder of the guide; the login of its own repository is used, too.
  ///   - scratch: an empty folder of ours.
  ///   - message: what the commit says.
  package init(
    _ repository: String, branch: String, guideFolder: String, scratch: String, message: String
  ) {
    self.repository = repository
    self.branch = branch
    self.message = message
    workshop = GitWorkshop(in: scratch, loginOf: guideFolder)
  }

  private static let online = "refs/guide/online"

  package func online() throws(SystemError) -> OnlineSite {
    try workshop.make(.sha1)
    let heads = try workshop.git(["ls-remote", "--heads", "--", repository])
      .mustRun("look at", repository).output
    let lines = String(decoding: heads, as: UTF8.self).split(separator: "\n")
    try workshop.make(try format(lines))
    guard lines.contains(where: { $0.hasSuffix("\trefs/heads/\(branch)") }) else {
      return OnlineSite(published: nil)
    }
    try workshop.git([
      "fetch", "--quiet", "--depth=1", "--force", "--no-tags", "--no-recurse-submodules", "--",
      repository, "+refs/heads/\(branch):\(Self.online)",
    ]).mustRun("look at", repository)
    return try OnlineSite(
      published: read(Manifest.fileName), begun: [], mark: read(PublicationMark.fileName),
      at: place)
  }

  private func read(_ name: String) throws(SystemError) -> [UInt8] {
    let found = try workshop.git(["cat-file", "blob", "\(Self.online):\(name)"]).run()
    return found.isDone ? found.output : []
  }

  /// The kind of ids that the repository has: its branches show it, and an empty one of this
  /// computer says it.
  private func format(_ heads: [Substring]) throws(SystemError) -> GitWorkshop.Format {
    if let head = heads.first {
      return head.prefix { $0 != "\t" }.utf8.count == 64 ? .sha256 : .sha1
    }
    guard Files.kind(repository) == .folder else { return .sha1 }
    let asked = try workshop.gitThere(
      ["-C", repository, "rev-parse", "--show-object-format"]
    ).run()
    return Self.line(asked.output) == "sha256" ? .sha256 : .sha1
  }

  package func fetch(_ paths: [String], into folder: String) throws(SystemError) {
    try workshop.git(["read-tree", Self.online]).mustRun("read from", place)
    // A link in the branch must not lead out of the folder.
    try workshop.git([
      "--work-tree=\(folder)", "-c", "core.symlinks=false", "checkout-index", "--all", "--quiet",
      "--force",
    ]).mustRun("read from", place)
  }

  package func deliver(
    _ delivery: Delivery, marked mark: PublicationMark?, from site: String,
    progress: (String) -> Void
  ) throws(SystemError) {
    progress("Making a commit")
    let commit = try commit(delivery, mark, to: site)
    progress("Sending the commit")
    try workshop.git(["push", "--quiet", "--", repository, "\(commit):refs/heads/\(branch)"])
      .mustRun("send the site to", place)
  }

  /// Makes the commit on top of what is there.
  ///
  /// - Returns: its id.
  private func commit(_ delivery: Delivery, _ mark: PublicationMark?, to site: String)
    throws(SystemError) -> String
  {
    let online = try workshop.git(["rev-parse", "--verify", "--quiet", Self.online]).run()
    let parent = Self.line(online.output)
    // Files of other people, such as a CNAME, stay; all of guide's own are put in again.
    try workshop.git(["read-tree", parent.isEmpty ? "--empty" : parent])
      .mustRun("make a commit for", place)
    let manifest = try Manifest.read(in: try Folder(site))
    if !delivery.removals.isEmpty {
      let list = try PathList(delivery.removals, in: workshop.folder)
      try index(["rm", "--cached", "--quiet", "--ignore-unmatch"], list, site: site)
    }
    let paths = (manifest?.files.map(\.path) ?? []) + [Manifest.fileName]
    let list = try PathList(paths, in: workshop.folder)
    try index(["add", "--force"], list, site: site)
    // Or GitHub Pages would pass over names that begin with an underscore.
    try add(".nojekyll", [])
    if let mark { try add(PublicationMark.fileName, Array(mark.text.utf8)) }
    let tree = Self.line(
      try workshop.git(["write-tree"]).mustRun("make a commit for", place).output)
    return Self.line(
      try workshop.git(
        ["commit-tree", tree, "-m", message] + (parent.isEmpty ? [] : ["-p", parent])
      ).mustRun("make a commit for", place).output)
  }

  private func index(_ words: [String], _ list: borrowing PathList, site: String)
    throws(SystemError)
  {
    try workshop.git(
      ["--work-tree=\(site)", "--literal-pathspecs"] + words
        + ["--pathspec-from-file=\(list.file)"]
    ).mustRun("make a commit for", place)
  }

  /// Puts a file into the commit that does not be in the site’s folder.
  private func add(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = "\(workshop.folder)/guide-file"
    try Files.replace(file, bytes)
    defer { Files.removeIfThere(file) }
    let id = Self.line(
      try workshop.git(["hash-object", "-w", "--no-filters", "-t", "blob", "--", file])
        .mustRun("make a commit for", place).output)
    try workshop.git(["update-index", "--add", "--cacheinfo", "100644,\(id),\(name)"])
      .mustRun("make a commit for", place)
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
