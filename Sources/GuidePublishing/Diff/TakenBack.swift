internal import GuideSupport

/// What of somebody else's publication a new one would undo.
///
/// Three sites are compared: the one that was published last from here, the one that is online now,
/// and the one that comes. What somebody else changed is what differs between the first two; it is
/// taken back where the one that comes does not have it.
package struct TakenBack: Sendable {
  /// Pages of theirs that would be gone.
  package private(set) var gone: [SiteDiff.Page] = []
  /// Pages that they took away and that would be there again.
  package private(set) var returned: [SiteDiff.Page] = []
  /// Pages on which sentences of theirs would go, or sentences that they took away would be back.
  package private(set) var changed: [SiteDiff.ChangedPage] = []
  /// How many pages would get back their old header, footer or design.
  package private(set) var framed = 0
  /// Images that would be as they were, or gone.
  package private(set) var files: [String] = []

  package init() {}

  package var isEmpty: Bool {
    gone.isEmpty && returned.isEmpty && changed.isEmpty && framed == 0 && files.isEmpty
  }

  /// - Parameter base: nil when nothing is known of what was there before them; then all that is
  ///   online and does not come counts as theirs.
  static func find(base: SiteFolder?, online: any PageSource, next: some PageSource)
    throws(SystemError) -> TakenBack
  {
    var found = TakenBack()
    let (now, coming) = (online.manifest.digests, next.manifest.digests)
    let before = base?.manifest.digests
    let paths = Set(now.keys).union(before.map { Array($0.keys) } ?? [])
    for path in paths.sorted(by: { $0.precedes($1) }) {
      let (was, new) = (before?[path], coming[path])
      let isTheirs = before == nil || was != now[path]
      if !isTheirs || now[path] == new { continue }
      guard Delivery.isPage(path) else {
        // Of files that are made from pages, or have another name with each change, pages tell.
        if before == nil ? new == nil : was == new, path.hasPrefix("images/") {
          found.files.append(path)
        }
        continue
      }
      let texts = (
        was: was == nil ? nil : PageText(try base?.read(path) ?? []),
        now: now[path] == nil ? nil : PageText(try online.read(path)),
        new: new == nil ? nil : PageText(try next.read(path))
      )
      found.compare(
        texts, at: SiteComparison.address(path), knowsBefore: before != nil,
        isAsBefore: new != nil && was == new)
    }
    return found
  }

  private mutating func compare(
    _ texts: (was: PageText?, now: PageText?, new: PageText?), at address: String,
    knowsBefore: Bool, isAsBefore: Bool
  ) {
    let now = texts.now.flatMap { $0.leadsTo == nil ? $0 : nil }
    let new = texts.new.flatMap { $0.leadsTo == nil ? $0 : nil }
    guard let new else {
      if let now { gone.append(SiteDiff.Page(address: address, title: now.title)) }
      return
    }
    guard let now else {
      if texts.was != nil { returned.append(SiteDiff.Page(address: address, title: new.title)) }
      return
    }
    // The page of everything repeats what the others say.
    let repeats = address == "/print/" || address.hasSuffix("/print/")
    let (mine, theirs) = (new.sentences.map(\.text), now.sentences.map(\.text))
    let changes: [TextChange]
    if repeats {
      changes = []
    } else if knowsBefore {
      let was = texts.was?.sentences.map(\.text) ?? []
      let added = Self.missing(of: theirs, in: was)
      let removed = Self.missing(of: was, in: theirs)
      changes = TextChange.between(
        Self.missing(of: added, in: mine), removed.filter { mine.contains($0) })
    } else {
      changes = TextChange.between(theirs, mine).filter { change in
        if case .added = change { return false }
        return true
      }
    }
    if !changes.isEmpty {
      changed.append(
        SiteDiff.ChangedPage(
          page: SiteDiff.Page(address: address, title: now.title), changes: changes))
    } else if isAsBefore, !repeats {
      framed += 1
    }
  }

  /// The sentences of one text that another lacks, each as often as it lacks it.
  private static func missing(of sentences: [String], in others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for sentence in others { counts[sentence, default: 0] += 1 }
    return sentences.filter { sentence in
      guard let count = counts[sentence], count > 0 else { return true }
      counts[sentence] = count - 1
      return false
    }
  }
}
