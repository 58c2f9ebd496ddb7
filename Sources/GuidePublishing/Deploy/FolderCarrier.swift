package import GuideSystem

/// The way to a folder, of this computer or a shared one.
///
/// Each file is written under a name of its own and then renamed: that works on every kind of
/// disk, where exchanging whole folders does not.
package struct FolderCarrier: StepCarrier {
  package let place: String

  /// - Parameter protecting: folders that the target may not touch.
  package init(_ folder: String, protecting: [String], in surroundings: Surroundings = .ofProcess)
    throws(SystemError)
  {
    place = folder
    let target = try Target(folder, sources: protecting, in: surroundings)
    _ = target
  }

  package func online() throws(SystemError) -> OnlineSite {
    guard Files.kind(place) == .folder else { return OnlineSite(published: nil) }
    let folder = try Folder(place)
    let published = try folder.status(Manifest.fileName).map { _ throws(SystemError) in
      try folder.read(Manifest.fileName)
    }
    let begun = try folder.status(OnlineSite.begunName).map { _ throws(SystemError) in
      try folder.read(OnlineSite.begunName)
    }
    if published == nil, begun == nil,
      let foreign = try folder.entries().map(\.name).filter({ !$0.hasPrefix(".") }).min()
    {
      throw Target.refusal(place, "it holds files that guide did not make (“\(foreign)”)")
    }
    return try OnlineSite(published: published ?? [], begun: begun ?? [], at: place)
  }

  func send(_ paths: [String], from site: String) throws(SystemError) {
    try Files.makeFolders(place)
    let (from, to) = (try Folder(site), try Folder(place))
    for path in paths { try Self.send(path, as: path, from: from, to: to) }
    try to.syncFileSystem()
  }

  func send(_ path: String, as name: String, from site: String) throws(SystemError) {
    try Files.makeFolders(place)
    try Self.send(path, as: name, from: try Folder(site), to: try Folder(place))
  }

  private static func send(_ path: String, as name: String, from: Folder, to: Folder)
    throws(SystemError)
  {
    try to.makeFolders(above: name)
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(name[...$0]) } ?? ""
    // One name for all, so that a killed delivery leaves no more than one such file in a folder,
    // and the next one in it takes it over.
    let new = folder + ".guide-sending"
    if try to.status(new) != nil { try to.removeFile(new) }
    try to.write(new, try from.read(path))
    try to.move(new, into: to, replacing: name)
  }

  func remove(_ paths: [String], folders: [String]) throws(SystemError) {
    let folder = try Folder(place)
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
