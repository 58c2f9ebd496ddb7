internal import GuideSystem

/// A way that sends and removes files group by group.
protocol StepCarrier: Carrier {
  /// Sends files of the site; each appears whole or not at all.
  func send(_ paths: [String], from site: String) throws(SystemError)

  /// Sends one file under another name.
  func send(_ path: String, as name: String, from site: String) throws(SystemError)

  /// Removes files, and folders that are empty then; what is not there is no fault.
  func remove(_ paths: [String], folders: [String]) throws(SystemError)
}

extension StepCarrier {
  package func deliver(
    _ delivery: Delivery, marked mark: PublicationMark?, from site: String,
    progress: (String) -> Void
  ) throws(SystemError) {
    // First of all the list of what may be there from now on, for whoever has to tidy up.
    progress("Announcing")
    try send(Manifest.fileName, as: OnlineSite.begunName, from: site)
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

  private func send(_ mark: PublicationMark) throws(SystemError) {
    let work = try Files.makeTemporaryFolder("guide-mark")
    defer { Files.removeFolder(work) }
    let name = PublicationMark.fileName
    try Files.writeNew("\(work)/\(name)", Array(mark.text.utf8))
    try send(name, as: name, from: work)
  }
}
