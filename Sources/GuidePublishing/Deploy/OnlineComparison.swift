package import GuideSupport

/// What is online, beside what is known of it here: what the next site is compared with.
package struct OnlineComparison: Sendable {
  package let online: OnlineSite
  package let known: KnownPublications
  /// False when somebody published from elsewhere, and these texts do not go on from that.
  package let isOurs: Bool
  /// The pages that are online, as far as they are not those of the next site.
  package let pages: any PageSource
  /// The site that was published last from here, as far as it is kept.
  private let base: SiteFolder?

  /// Fetches what is needed to compare.
  ///
  /// - Parameters:
  ///   - next: the files of the site that comes.
  ///   - scratch: a folder of ours, in which the pages stay as long as they are compared.
  package init(
    _ online: OnlineSite, known: KnownPublications, next: Manifest, by carrier: some Transport,
    scratch: String
  ) throws(SystemError) {
    self.online = online
    self.known = known
    isOurs = known.includes(online)
    base = try known.base.map { path throws(SystemError) in try SiteFolder(path) }
    guard let published = online.published else {
      pages = NoSite()
      return
    }
    let coming = next.digests
    let kept = base?.manifest.digests ?? [:]
    let wanted = published.files.filter {
      Delivery.isPage($0.path) && coming[$0.path] != $0.digest && kept[$0.path] != $0.digest
    }
    let folder = "\(scratch)/online"
    Files.removeFolder(folder)
    try Files.makeFolders(folder)
    if !wanted.isEmpty { try carrier.fetch(wanted.map(\.path), into: folder) }
    pages = FetchedSite(manifest: published, folder: try Folder(folder), kept: base)
  }

  /// What is online, in words that fit after "since"; nil when nothing is.
  package var name: String? {
    guard let digest = online.digest else { return nil }
    if isOurs, let last = known.receipts.last, last.digest == digest { return last.words }
    guard let mark = online.validMark else { return "what is online" }
    return isOurs ? mark.shortWords : mark.words
  }

  /// What the next site would take back of what somebody else published.
  package func takenBack(by next: some PageSource) throws(SystemError) -> TakenBack {
    if isOurs { return TakenBack() }
    return try TakenBack.find(base: base, online: pages, next: next)
  }
}

/// The pages of a site that were fetched, and those that are kept here anyway.
private struct FetchedSite: PageSource {
  let manifest: Manifest
  let folder: Folder
  let kept: SiteFolder?
  private let digests: [String: SHA256]
  private let keptDigests: [String: SHA256]

  init(manifest: Manifest, folder: Folder, kept: SiteFolder?) {
    self.manifest = manifest
    self.folder = folder
    self.kept = kept
    digests = manifest.digests
    keptDigests = kept?.manifest.digests ?? [:]
  }

  func read(_ path: String) throws(SystemError) -> [UInt8] {
    if let kept, let digest = digests[path], keptDigests[path] == digest {
      return try kept.read(path)
    }
    // One that is gone there has no words.
    return try folder.status(path)?.kind == .file ? try folder.read(path) : []
  }
}
