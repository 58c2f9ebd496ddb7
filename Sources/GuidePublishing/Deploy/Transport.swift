package import GuideSupport

/// A way to a target: what is there, and how to bring another site.
package protocol Transport: Sendable {
  /// The target in words, as in `web@www.example.edu:/srv/guide`.
  var place: String { get }

  func online() throws(SystemError) -> OnlineSite

  /// Copies files of the site that is there into a folder of ours; what is not there is left out.
  ///
  /// - Parameter paths: as the list there names them; a way may bring all others, too.
  func fetch(_ paths: [String], into folder: String) throws(SystemError)

  /// Brings a site there.
  ///
  /// - Parameters:
  ///   - mark: says there which publication it is.
  ///   - site: the folder of the new site, with its manifest; nothing changes it meanwhile.
  ///   - progress: receives what is being done, in words.
  func deliver(
    _ delivery: Delivery, marked mark: PublicationMark?, from site: String,
    progress: (String) -> Void
  ) throws(SystemError)
}

extension Transport {
  /// Brings a site there, and leaves the mark there as it is.
  package func deliver(_ delivery: Delivery, from site: String, progress: (String) -> Void)
    throws(SystemError)
  {
    try deliver(delivery, marked: nil, from: site, progress: progress)
  }
}

/// A way that sends and removes files group by group.
protocol StepwiseTransport: Transport {
  /// Sends files of the site; each appears whole or not at all.
  func send(_ paths: [String], from site: String) throws(SystemError)

  /// Sends one file under another name.
  func send(_ path: String, as name: String, from site: String) throws(SystemError)

  /// Removes files, and folders that are empty then; what is not there is no fault.
  func remove(_ paths: [String], folders: [String]) throws(SystemError)
}

extension StepwiseTransport {
  package func deliver(
    _ delivery: Delivery, marked mark: PublicationMark?, from site: String,
    progress: (String) -> Void
  ) throws(SystemError) {
    // First of all the list of what may be there from now on, for whoever has to tidy up.
    progress("Announcing")
    try announce(delivery, from: site)
    let groups = [
      ("what pages need", delivery.assets), ("new pages", delivery.newPages),
      ("changed pages", delivery.changedPages), ("lists of pages", delivery.lists),
    ]
    for (name, paths) in groups where !paths.isEmpty {
      progress("Sending \(name): \(paths.count)")
      try send(paths, from: site)
    }
    if !delivery.removals.isEmpty {
      progress("Removing what is gone: \(delivery.removals.count)")
      // Two groups: programs go through one in an order of their own.
      let pages = delivery.removedPages
      if !pages.isEmpty { try remove(pages, folders: []) }
      try remove(
        delivery.removals.filter { !Delivery.isPage($0) }, folders: delivery.emptied)
    }
    try send([Manifest.fileName], from: site)
    if let mark { try send(mark) }
    try remove([OnlineSite.begunName], folders: [])
  }

  private func announce(_ delivery: Delivery, from site: String) throws(SystemError) {
    guard let list = delivery.announced else {
      return try send(Manifest.fileName, as: OnlineSite.begunName, from: site)
    }
    var out = OutputBuffer()
    list.append(to: &out)
    try send(out.withBytes { Array($0) }, as: OnlineSite.begunName)
  }

  private func send(_ mark: PublicationMark) throws(SystemError) {
    try send(Array(mark.text.utf8), as: PublicationMark.fileName)
  }

  /// Sends a file that is in no folder.
  private func send(_ bytes: [UInt8], as name: String) throws(SystemError) {
    let work = try Files.makeTemporaryFolder("guide-mark")
    defer { Files.removeFolder(work) }
    try Files.writeNew("\(work)/\(name)", bytes)
    try send(name, as: name, from: work)
  }
}

/// A file that lists paths, for programs that read such lists.
struct PathList: ~Copyable {
  let file: String

  init(_ paths: [String], in folder: String) throws(SystemError) {
    file = "\(folder)/.guide-list-\(Program.number)"
    try Files.replace(file, Array((paths.joined(separator: "\n") + "\n").utf8))
  }

  deinit { Files.removeIfThere(file) }
}
