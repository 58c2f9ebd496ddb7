package import GuideContent
import GuideDiagnostics
package import GuidePublishing
package import GuideSupport

/// The target that a command was given, or the first of `site.yaml`.
package struct TargetChoice {
  package let site: Site
  package let target: DeployTarget

  /// - Throws: when there is no such target, with what to write.
  package init(_ name: String?, _ site: Site) throws(SystemError) {
    self.site = site
    let known = site.targets.map(\.name)
    guard let target = site.targets.first(where: { name == nil || $0.name == name }) else {
      throw SystemError(
        "publish to", name ?? "anywhere", code: 0,
        detail: known.isEmpty
          ? """
          site.yaml names no target yet. Write there, for a folder that your web server shows:
            targets:
              - name: public
                kind: folder
                to: "/srv/www/guide"
          """ : "site.yaml has no target of that name. It has: \(known.joined(separator: ", "))")
    }
    self.target = target
  }

  /// The way there.
  ///
  /// - Parameters:
  ///   - folder: the folder of the guide; a target's folder counts from it.
  ///   - scratch: a folder of ours.
  ///   - message: says what is published, for a commit.
  package func carrier(
    from folder: String, scratch: String, protecting: [String], message: String
  ) throws(SystemError) -> any Transport {
    switch target.kind {
    case .folder: return try FolderTransport(place(from: folder), protecting: protecting)
    case .rsync:
      return RsyncTransport(try address(from: folder), port: target.port, scratch: scratch)
    case .git:
      return GitTransport(
        try address(from: folder), branch: target.branch, guideFolder: folder, scratch: scratch,
        message: message)
    case .bucket: return BucketTransport(target.to, scratch: scratch)
    }
  }

  /// What git or rsync is given: an address as it is there, or the whole path of a folder.
  ///
  /// A folder inside the guide is refused. A change that somebody proposes can hold a whole
  /// repository, with settings and hooks that run commands. The `.git` of a checkout is no part of
  /// any change.
  private func address(from folder: String) throws(SystemError) -> String {
    let here = Environment.ofProcess.currentFolder
    guard target.isLocal, let guide = RealPath(folder, from: here)?.path,
      let found = RealPath(place(from: folder), from: here)?.path
    else { return target.to }
    let isInside = found == guide || found.hasPrefix(guide == "/" ? "/" : guide + "/")
    let isCheckout = target.kind == .git && Files.kind("\(found)/.git") != nil
    if !isInside || isCheckout { return found }
    throw SystemError(
      "publish to", target.to, code: 0,
      detail: """
        it lies in the folder of the guide, where everybody who changes the guide can change it, \
        too. Write a place outside of it after `to:` in site.yaml
        """)
  }

  /// Of the publications that the texts know of, those to this target.
  package func known(_ noted: Set<NotedPublication>) -> Set<KnownPublications.Noted> {
    Set(
      noted.lazy.filter { $0.target == target.name }.map {
        KnownPublications.Noted(number: $0.number, digest: $0.digest)
      })
  }

  /// A target’s folder as it is opened from here; it counts from the folder of the guide.
  private func place(from folder: String) -> String {
    target.to.hasPrefix("/") || folder == "." ? target.to : "\(folder)/\(target.to)"
  }

  /// Refuses a guide's folder that was named where a target belongs: with other commands the folder
  /// comes first, so people write it there.
  package static func refuseFolder(_ name: String?, _ options: ProjectOptions, verb: String)
    throws(SystemError)
  {
    guard let name, options.givenFolder == nil, options.content == nil,
      Files.kind(options.path("content")) != .folder, Files.kind("\(name)/content") == .folder
    else { return }
    throw SystemError(
      verb == "deploy" ? "publish to" : "bring back", name, code: 0,
      detail:
        "that is the folder of a guide, and here the name of a target comes first. Go into the "
        + "folder, or write both: guide \(verb) public \(name)")
  }

  /// Reads `site.yaml` alone; its faults are shown.
  ///
  /// - Returns: nil when it has some.
  package static func settings(_ content: String, _ console: Console) throws(SystemError) -> Site? {
    var outcome = BuildOutcome()
    let site = try SiteSettings.read(
      content, into: &outcome.sources, diagnostics: outcome.diagnostics)
    if site == nil { try console.report(outcome) }
    return site
  }
}
