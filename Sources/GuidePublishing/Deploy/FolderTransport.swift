package import GuideSupport

/// The way to a folder, of this computer or a shared one.
///
/// Each file is written under a name of its own and then renamed: that works on every kind of
/// disk, where exchanging whole folders does not.
package struct FolderTransport: StepwiseTransport {
  package let place: String

  /// - Parameter protecting: folders that the target may not touch.
  package init(_ folder: String, protecting: [String], in surroundings: Environment = .ofProcess)
    throws(SystemError)
  {
    place = folder
    let target = try Target(folder, sources: protecting, in: surroundings, for: .deploy)
    _ = target
  }

  package func online() throws(SystemError) -> OnlineSite {
    guard try Files.lookUp(place) == .folder else { return OnlineSite(published: nil) }
    let folder = try Folder(place)
    let names = [Manifest.fileName, OnlineSite.begunName, PublicationMark.fileName]
    var found: [[UInt8]?] = []
    for name in names {
      let isThere = try folder.status(name)?.kind == .file
      found.append(isThere ? try folder.read(name) : nil)
    }
    if found[0] == nil, found[1] == nil,
      let foreign = try folder.entries().map(\.name).filter({ !$0.hasPrefix(".") }).min()
    {
      throw Target.refusal(
        place, "it holds files that guide did not make (“\(foreign)”)", for: .deploy)
    }
    var site = try OnlineSite(
      published: found[0] ?? [], begun: found[1] ?? [], mark: found[2] ?? [], at: place)
    for file in site.published?.files ?? [] {
      let status = try folder.status(file.path)
      let isReadable = status.map { $0.permissions & Self.forAll == Self.forAll } ?? false
      if !isReadable || status?.kind != .file || status?.size != file.size {
        site.damaged.insert(file.path)
      }
    }
    return site
  }

  /// Everybody may read what is published, the web server’s own user too.
  private static let forAll: UInt32 = 0o444
  private static let foldersForAll: UInt32 = 0o555

  package func fetch(_ paths: [String], into folder: String) throws(SystemError) {
    let (from, to) = (try Folder(place), try Folder(folder))
    for path in paths where try from.status(path)?.kind == .file {
      try to.makeFolders(above: path)
      try to.write(path, try from.read(path))
    }
  }

  func send(_ paths: [String], from site: String) throws(SystemError) {
    try makePlace()
    let (from, to) = (try Folder(site), try Folder(place))
    try refuseLinks(above: paths, in: to)
    for path in paths { try Self.send(path, as: path, from: from, to: to) }
    try to.syncFileSystem()
  }

  func send(_ path: String, as name: String, from site: String) throws(SystemError) {
    try makePlace()
    try Self.send(path, as: name, from: try Folder(site), to: try Folder(place))
  }

  private func makePlace() throws(SystemError) {
    if try Files.lookUp(place) == .folder { return }
    try Files.makeFolders(place)
    try Self.open(".", in: try Folder(place), Self.foldersForAll)
  }

  private static func send(_ path: String, as name: String, from: Folder, to: Folder)
    throws(SystemError)
  {
    for folder in PublishedPath.folders(above: name) where try to.status(folder) == nil {
      try to.makeFolder(folder)
      try open(folder, in: to, foldersForAll)
    }
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(name[...$0]) } ?? ""
    // One name for all, so that a killed delivery leaves no more than one such file in a folder,
    // and the next one in it takes it over.
    let new = folder + ".guide-sending"
    if try to.status(new) != nil { try to.removeFile(new) }
    try to.write(new, try from.read(path))
    try open(new, in: to, forAll)
    try to.move(new, into: to, replacing: name)
  }

  /// Adds the bits for reading to what the umask of whoever publishes has left.
  private static func open(_ name: String, in folder: Folder, _ bits: UInt32)
    throws(SystemError)
  {
    guard let status = try folder.status(name), status.permissions & bits != bits else { return }
    try folder.setPermissions(name, status.permissions | bits)
  }

  /// A folder of the site that is a link leads to files that are not the site’s.
  private func refuseLinks(above paths: [String], in folder: Folder) throws(SystemError) {
    var known: Set<String> = []
    for path in paths {
      for above in PublishedPath.folders(above: path) where known.insert(above).inserted {
        guard try folder.status(above)?.kind == .link else { continue }
        throw SystemError(
          "publish into", "\(place)/\(above)", code: 0,
          detail: """
            it is a link that leads somewhere else, and guide neither writes nor removes anything \
            there. Remove the link, and publish again
            """)
      }
    }
  }

  func remove(_ paths: [String], folders: [String]) throws(SystemError) {
    let folder = try Folder(place)
    try refuseLinks(above: paths, in: folder)
    for path in paths {
      do throws(SystemError) {
        try folder.removeFile(path)
      } catch {
        switch error.reason {
        case .missing, .notAFolder: break
        default: throw error
        }
      }
    }
    for path in folders {
      if let left = try? folder.status(path + "/.guide-sending"), left.kind == .file {
        try folder.removeFile(path + "/.guide-sending")
      }
      // One that holds files of other people stays.
      try? folder.removeFolder(path)
    }
  }
}
