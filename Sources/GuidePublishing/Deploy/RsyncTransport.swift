package import GuideSupport

/// The way to a folder of another computer, by rsync over ssh.
package struct RsyncTransport: StepwiseTransport {
  package let place: String
  private let shell: [String]
  /// A folder for lists and copies.
  private let scratch: String

  /// - Parameters:
  ///   - place: as rsync takes it: `web@www.example.edu:/srv/guide`.
  ///   - port: of ssh, if not the usual one.
  ///   - scratch: a folder of ours.
  package init(_ place: String, port: Int?, scratch: String) {
    self.place = RemotePath.trimmed(place)
    self.scratch = scratch
    // Nobody may be there to answer; who set up a connection of their own gets it. A server of
    // rsync's own is reached without a shell.
    let isOwnServer = place.hasPrefix("rsync://")
    let port = port.map { " -p \($0)" } ?? ""
    shell =
      isOwnServer || Program.environment("RSYNC_RSH") != nil
      ? [] : ["-e", "ssh -o BatchMode=yes -o ConnectTimeout=30\(port)"]
  }

  /// - Parameter places: what is no option, even if it looks like one.
  private func rsync(_ arguments: [String], _ places: [String]) -> Command {
    Command("rsync", shell + arguments + ["--"] + places)
  }

  private func at(_ name: String) -> String { RemotePath.joined(place, name) }

  package func online() throws(SystemError) -> OnlineSite {
    let names = [Manifest.fileName, OnlineSite.begunName, PublicationMark.fileName]
    let copies = "\(scratch)/.guide-fetched"
    Files.removeFolder(copies)
    try Files.makeFolders(copies)
    defer { Files.removeFolder(copies) }
    // Named one by one and not in a list: a list needs a folder that is there.
    try run(rsync(["--ignore-missing-args"], names.map(at) + [copies + "/"]))
    let read = { (name: String) throws(SystemError) -> [UInt8] in
      try Files.lookUp("\(copies)/\(name)") == .file ? try Files.read("\(copies)/\(name)") : []
    }
    return try OnlineSite(
      published: read(names[0]), begun: read(names[1]), mark: read(names[2]), at: place)
  }

  package func fetch(_ paths: [String], into folder: String) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    try run(
      rsync(["--ignore-missing-args", "--files-from=\(list.file)"], [at(""), folder + "/"]))
  }

  private func run(_ command: Command) throws(SystemError) {
    let result = try command.run()
    // 23 is "some were not there": so is the folder before the first publication.
    let isMissing =
      result.status == 23 && result.errors.contains("No such file or directory")
      && !result.errors.contains("Permission denied")
    if !result.isDone, !isMissing { throw command.failure("look at", place, result: result) }
  }

  /// Lets everybody read, and leaves to the server's own bits who else may write.
  ///
  /// Several people may publish into one folder of their group. The time of a folder may be set
  /// only by who made it.
  private static let permissions = ["--chmod=Dugo=rwx,Fugo=rw", "--omit-dir-times"]

  func send(_ paths: [String], from site: String) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    // What is sent was decided from the lists, so nothing is left out for its time or size; all
    // is renamed at the end of each group.
    try rsync(
      ["--ignore-times", "--times", "--delay-updates", "--mkpath", "--files-from=\(list.file)"]
        + Self.permissions, [site + "/", at("")]
    ).mustRun("send files to", place)
  }

  func send(_ path: String, as name: String, from site: String) throws(SystemError) {
    try rsync(
      ["--ignore-times", "--mkpath"] + Self.permissions, ["\(site)/\(path)", at(name)]
    ).mustRun("send files to", place)
  }

  func remove(_ paths: [String], folders: [String]) throws(SystemError) {
    let empty = "\(scratch)/.guide-empty"
    try Files.makeFolders(empty)
    // The innermost folders first: each goes only when it is empty.
    let byDepth = Dictionary(grouping: folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    let groups = [paths] + byDepth.sorted { $0.key > $1.key }.map(\.value)
    for group in groups where !group.isEmpty {
      let list = try PathList(group, in: scratch)
      // What the list names and an empty folder lacks is deleted there.
      let command = rsync(
        ["--dirs", "--delete-missing-args", "--files-from=\(list.file)", "--omit-dir-times"],
        [empty + "/", at("")])
      let result = try command.run()
      // 24 is "something is not here", which is the point.
      if !result.isDone, result.status != 24 {
        throw command.failure("remove files from", place, result: result)
      }
    }
  }
}
