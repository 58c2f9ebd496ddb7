package import GuideDiagnostics

/// A place that the site is published to.
package struct DeployTarget: Record {
  package static let recordName = "target"
  package static let recordHelp = "A place that `guide deploy` publishes the site to."

  package let name: String
  package let kind: TargetKind
  package let to: String
  package let branch: String
  package let port: Int?
  package let mostRemovals: Int
  package let keep: Int
  package let place: SourceRange

  package init(from fields: inout Fields) {
    name = fields.required(
      "name", .localID, help: "The name to call it by, as in `guide deploy public`.")
    kind = fields.required("kind", .choice(of: TargetKind.self), help: "How the site gets there.")
    to = fields.required(
      "to", .name(1...300),
      help:
        "Where it is: a folder; for `rsync` as in `web@www.example.edu:/srv/guide`; for `git` the address of the repository; for `bucket` as in `campus:guide`."
    )
    branch = fields.optional(
      "branch", .name(1...100), default: "gh-pages", help: "Which branch, for `git`.")
    port = fields.optional(
      "port", .integer(1...65535), help: "Which port ssh uses, if not the usual one.")
    mostRemovals = fields.optional(
      "most_removals", .integer(0...100_000), default: 20,
      help: "How many pages one publication may take away without being told so.")
    keep = fields.optional(
      "keep", .integer(2...100), default: 5,
      help: "How many published sites are kept, so that `guide rollback` can bring one back.")
    place = fields.place
    let (to, kind, branch, name) = (to, kind, branch, name)
    Self.check(TargetAddress.fault(to, kind), "to", value: to, of: name, in: &fields)
    if kind == .git {
      Self.check(GitAddress.fault(branch: branch), "branch", value: branch, of: name, in: &fields)
    }
  }

  /// A folder of this computer, which counts from the folder of the guide when it is not whole.
  package var isLocal: Bool { TargetAddress.isLocal(to, kind) }

  private static func check(
    _ fault: @autoclosure () -> TargetAddress.Fault?, _ key: String, value: String,
    of target: String, in fields: inout Fields
  ) {
    let at = fields.place(of: key)
    guard let fault = fault() else { return }
    var diagnostic = Diagnostic(
      ContentFault.badTarget, at: at,
      (fault.isSecret ? "`\(key)` of the target `\(target)`" : "`\(value)`")
        + " \(fault.problem).",
      allowed: fault.advice, write: fault.write.map { Quoting.quoteIfNeeded($0) })
    diagnostic.hidesText = fault.isSecret
    fields.check(false, else: diagnostic)
  }
}

/// How a site gets to where people find it.
package enum TargetKind: String, Choice {
  case folder, rsync, git, bucket

  package var help: String {
    switch self {
    case .folder: "A folder of this computer, or one that is shared with it."
    case .rsync: "A folder of another computer, which is reached with ssh."
    case .git: "A branch of a git repository, as for GitHub Pages."
    case .bucket: "A store of a cloud that the program rclone knows, as in `campus:guide`."
    }
  }
}
