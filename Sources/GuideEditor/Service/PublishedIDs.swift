internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// What `published.lock` holds for ever.
extension Workspace {
  /// Whether readers, or worksheets that they saved, may know an id.
  func isPublished(_ key: GuideIndex.Key, in state: EditState) -> Bool {
    guard let entries = ledger(state)?.entries, !entries.isEmpty else { return false }
    switch key.kind {
    case .page: return isPublished(page: key.id, in: state, among: entries)
    case .bank: return entries[LedgerEntry(.address, "/questions/\(key.id)/")] != nil
    case .checklist: return entries[LedgerEntry(.address, "/checklists/\(key.id)/")] != nil
    default:
      return LedgerKind(rawValue: key.kind.rawValue).map { entries[LedgerEntry($0, key.id)] != nil }
        ?? false
    }
  }

  /// The ledger of the guide, also while no guide can be made of the files.
  private func ledger(_ state: EditState) -> Ledger? {
    if let guide = state.guide { return guide.ledger }
    guard let bytes = try? Files.read("\(host.folder)/\(Ledger.fileName)") else { return nil }
    let file = SourceFile(id: FileID(0), name: Ledger.fileName, bytes: bytes)
    return Ledger(file, diagnostics: DiagnosticCollector())
  }

  /// A page is remembered by its address, which may have changed since, and by its headings.
  private func isPublished(
    page id: String, in state: EditState, among entries: [LedgerEntry: SourceRange]
  ) -> Bool {
    // As long as nobody can tell, nothing is given away.
    guard let main = state.guide?.main else { return true }
    let article = main.articles.first { $0.id == id }
    var addresses: Set = ["/\(id)/"]
    if let article { addresses.insert("/\(article.slug)/") }
    for redirect in main.redirects where redirect.to == "page:\(id)" {
      addresses.insert(redirect.from)
    }
    if addresses.contains(where: { entries[LedgerEntry(.address, $0)] != nil }) { return true }
    let (start, inLanguage) = ("\(id)#", "/\(id)#")
    if entries.keys.contains(where: {
      $0.kind == .heading && ($0.key.hasPrefix(start) || $0.key.contains(inLanguage))
    }) {
      return true
    }
    // An article that had another address, and no heading, can only be identified by the address that
    // leads nowhere now.
    return article != nil && !lostAddresses(state, entries).isEmpty
  }

  /// The addresses that articles may have had and nothing has now.
  private func lostAddresses(
    _ state: EditState, _ entries: [LedgerEntry: SourceRange]
  ) -> [String] {
    guard let guide = state.guide, let pages = host.pages(window: nil),
      let index = try? current().index
    else { return [] }
    var known = Set(guide.main.articles.map { "/\($0.slug)/" })
    known.formUnion(guide.main.redirects.map(\.from))
    for entry in index.entries {
      guard let path = pages.path(entry.key.link) else { continue }
      known.insert("/\(path.prefix { $0 != "#" })")
    }
    for language in guide.site.languages { known.insert("/\(language)/") }
    return entries.keys.compactMap { entry in
      guard entry.kind == .address, !known.contains(entry.key) else { return nil }
      // Articles are right below the root.
      let parts = entry.key.split(separator: "/")
      return parts.count == 1 && entry.key.hasSuffix("/") ? entry.key : nil
    }
  }

  /// Refuses to write files in which something published is missing that was there.
  ///
  /// - Parameter changes: each with the bytes that it will have; nil for a file that goes.
  func requirePublished(_ changes: [(path: String, new: [UInt8]?)]) throws {
    let (state, index, _) = try current()
    guard let ledger = ledger(state), !ledger.entries.isEmpty else { return }
    let touched = Set(changes.map(\.path))
    var there: Set<GuideIndex.Key> = []
    var old: [GuideIndex.Entry] = []
    for entry in index.entries {
      if let file = entry.file, touched.contains(file) {
        old.append(entry)
      } else {
        there.insert(entry.key)
      }
    }
    if old.isEmpty { return }
    for (path, new) in changes {
      guard let new else { continue }
      let reading = FileReading(new, path: path)
      // Of a file that is broken for now nobody can say what is in it.
      if reading.node == nil { return }
      there.formUnion(IndexPart(reading).entries.map(\.key))
    }
    for entry in old where !there.contains(entry.key) && isPublished(entry.key, in: state) {
      throw Refusal(
        409,
        "\(entry.title) was published under the id `\(entry.key.id)`, so links and worksheets know "
          + "it. Leave the id where it is; retire it instead of removing it.",
        more: [.init("published", .flag(true))])
    }
  }
}
