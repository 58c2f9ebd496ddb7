package import GuideSystem

/// The way to a folder of another computer, by rsync over ssh.
package struct RsyncCarrier: StepCarrier {
  package let place: String
  private let shell: [String]
  /// A folder for lists and copies.
  private let scratch: String

  /// - Parameters:
  ///   - place: as rsync takes it: `web@www.example.edu:/srv/guide`.
  ///   - port: of ssh, if not the usual one.
  ///   - scratch: a folder of ours.
  package init(_ place: String, port: Int?, scratch: String) {
    var place = place
    while place.hasSuffix("/") { place.removeLast() }
    self.place = place
    self.scratch = scratch
    // Nobody may be there to answer; who set up a connection of their own gets it.
    let port = port.map { " -p \($0)" } ?? ""
    shell =
      Program.environment("RSYNC_RSH") != nil ? [] : ["-e", "ssh -o BatchMode=yes\(port)"]
  }

  private func rsync(_ arguments: [String]) -> Command { Command("rsync", shell + arguments) }

  package func online() throws(SystemError) -> OnlineSite {
    OnlineSite(
      published: try OnlineSite(
        published: fetch(Manifest.fileName), begun: [], at: place
      ).published, begun: Manifest(reading: try fetch(OnlineSite.begunName)))
  }

  /// The bytes of a file there; none when it is not there.
  private func fetch(_ name: String) throws(SystemError) -> [UInt8] {
    let copy = "\(scratch)/.guide-fetched"
    Files.removeIfThere(copy)
    defer { Files.removeIfThere(copy) }
    let command = rsync(["--ignore-missing-args", "\(place)/\(name)", copy])
    let result = try command.run()
    // 23 is "some were not there": so is the folder before the first publication.
    if result.status == 23, Files.kind(copy) == nil { return [] }
    if !result.isDone { throw command.failure("look at", place, result) }
    return Files.kind(copy) == .file ? try Files.read(copy) : []
  }

  func send(_ paths: [String], from site: String) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    // What is sent was decided from the lists, so nothing is left out for its time or size; all
    // is renamed at the end of each group.
    try rsync([
      "--ignore-times", "--times", "--chmod=D755,F644", "--perms", "--delay-updates", "--mkpath",
      "--files-from=\(list.file)", site + "/", place + "/",
    ]).mustRun("send files to", place)
  }

  func send(_ path: String, as name: String, from site: String) throws(SystemError) {
    try rsync([
      "--ignore-times", "--chmod=F644", "--perms", "--mkpath", "\(site)/\(path)",
      "\(place)/\(name)",
    ]).mustRun("send files to", place)
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
      let command = rsync([
        "--dirs", "--delete-missing-args", "--files-from=\(list.file)", empty + "/", place + "/",
      ])
      let result = try command.run()
      // 24 is "something is not here", which is the point.
      if !result.isDone, result.status != 24 {
        throw command.failure("remove files from", place, result)
      }
    }
  }
}
