package import GuideSupport

/// The way to a store of a cloud, by rclone.
package struct BucketTransport: StepwiseTransport {
  package let place: String
  private let scratch: String

  /// - Parameter place: as rclone takes it: `campus:guide`.
  package init(_ place: String, scratch: String) {
    self.place = RemotePath.trimmed(place)
    self.scratch = scratch
  }

  /// - Parameter places: what is no option, even if it looks like one.
  private func rclone(_ arguments: [String], _ places: [String]) -> Command {
    Command("rclone", ["--quiet"] + arguments + ["--"] + places)
  }

  private func at(_ name: String) -> String { RemotePath.joined(place, name) }

  package func online() throws(SystemError) -> OnlineSite {
    try OnlineSite(
      published: read(Manifest.fileName), begun: read(OnlineSite.begunName),
      mark: read(PublicationMark.fileName), at: place)
  }

  package func fetch(_ paths: [String], into folder: String) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    try rclone(["copy", "--ignore-times", "--files-from-raw", list.file], [place, folder])
      .mustRun("read from", place)
  }

  private func read(_ name: String) throws(SystemError) -> [UInt8] {
    let list = rclone(["lsf", "--files-only", "--include", "/\(name)"], [place])
    let found = try list.run()
    // 3 is "no such folder": so is the store before the first publication.
    if found.status == 3 { return [] }
    if !found.isDone { throw list.failure("look at", place, result: found) }
    if found.output.isEmpty { return [] }
    return try rclone(["cat"], [at(name)]).mustRun("read from", place).output
  }

  func send(_ paths: [String], from site: String) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    try rclone(["copy", "--ignore-times", "--files-from-raw", list.file], [site, place])
      .mustRun("send files to", place)
  }

  func send(_ path: String, as name: String, from site: String) throws(SystemError) {
    try rclone(["copyto", "--ignore-times"], ["\(site)/\(path)", at(name)])
      .mustRun("send files to", place)
  }

  func remove(_ paths: [String], folders: [String]) throws(SystemError) {
    let list = try PathList(paths, in: scratch)
    try rclone(["delete", "--files-from-raw", list.file], [place])
      .mustRun("remove files from", place)
    // A store has no folders as a rule; where it has, an empty one does no harm.
    for folder in folders { _ = try rclone(["rmdir"], [at(folder)]).run() }
  }
}
