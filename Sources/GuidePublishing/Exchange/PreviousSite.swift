internal import GuideSupport

/// The site that is published when a build begins.
struct PreviousSite: Sendable {
  let folder: Folder
  let identity: FileStatus.Identity?
  /// The folders that guide made.
  let guideFolders: Set<String>
  /// What guide wrote, by path.
  let files: [String: PublishedFile]

  /// Opens the target; nil when there is none.
  ///
  /// Refuses a folder with visible files and no manifest: somebody else made it. One with nothing
  /// but dot-files, such as a `.gitignore`, waits for its first site.
  init?(_ name: String, in parent: Folder, shown: String) throws(SystemError) {
    guard let status = try parent.status(name) else { return nil }
    if status.kind != .folder { throw Target.refusal(shown, "it is a file, not a folder") }
    folder = try parent.open(name, shown: shown)
    identity = folder.identity
    if identity?.device != parent.identity?.device {
      throw SystemError.otherDisk("replace", shown)
    }
    guard let manifest = try Manifest.read(in: folder) else {
      files = [:]
      guideFolders = []
      let foreign = try folder.entries().map(\.name).filter { !$0.hasPrefix(".") }.sorted()
      if !foreign.isEmpty { throw Target.refusal(shown, Self.words(foreign)) }
      return
    }
    var files: [String: PublishedFile] = [:]
    files.reserveCapacity(manifest.files.count)
    var folders: Set<String> = []
    for file in manifest.files {
      files[file.path] = file
      // From the innermost out, and no further than to one that is known.
      var rest = file.path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    self.files = files
    guideFolders = folders
  }

  private static func words(_ foreign: [String]) -> String {
    let named = foreign.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    let rest = foreign.count > 3 ? " and \(foreign.count - 3) more" : ""
    return "it holds files that guide did not make (\(named)\(rest))"
  }
}
