internal import GuideContent
internal import GuideOutputs
internal import GuideSite
internal import GuideSupport
internal import GuideValidation

/// What is made of finished pages beside the pages: the words for the search, the list for devices
/// that keep the guide.
///
/// Each worker has one of its own. A theme that asks for none of it pays nothing.
struct PageArtifacts {
  /// How words are read, by localization; empty when there is no search.
  private let rules: [WordForms]
  /// The words of the pages, by localization; nil as long as it has none.
  private(set) var searched: [PageWords?]
  /// The texts of all pages, by localization; one for all workers.
  let texts: [SearchTexts]
  /// Files of texts that are to be written.
  private var full: [SearchTexts.File] = []
  private let hasRevisions: Bool
  /// Whether a page names its revision in its text, too.
  private let isMarkedAnywhere: Bool
  private(set) var revisions: [(number: Int, revision: String)] = []

  /// The site's files, for a second look at pages that were changed after the first; nil when none is.
  private let portable: KnownPaths?
  private(set) var anchors = AnchorLists()
  private(set) var faults: [PageFault] = []

  /// - Parameter isSearched: whether the index of the search will be made.
  init(
    _ siteContext: SiteContext, _ pages: [PlannedPage], files: [String], form: OutputFormat,
    isSearched: Bool
  ) {
    portable =
      form == .portable
      ? KnownPaths(
        pages.map(\.file) + files + SiteExtras.laterPaths(siteContext),
        base: Self.nowhere) : nil
    rules =
      isSearched && siteContext.theme.hasSearch
      ? siteContext.localizations.map { WordForms(.of($0.localization.language)) } : []
    searched = rules.map { _ in nil }
    texts = rules.indices.map { localization in
      SearchTexts(
        pages.indices.filter {
          pages[$0].localization == localization && pages[$0].kind.isSearched
        },
        folder: OutputPaths.searchFolder(
          siteContext.localizations[localization].localization.language),
        keepsAll: form != .web)
    }
    hasRevisions = siteContext.theme.offline != nil
    isMarkedAnywhere = siteContext.guide.site.feedback != nil
  }

  /// In a folder the site's own address on the web is an address of elsewhere.
  private static let nowhere = "https://folder.invalid/"

  /// Takes what it needs of a page, and makes it the page that is published.
  ///
  /// - Returns: the digest of that page, when it is known.
  mutating func take(_ page: PlannedPage, _ number: Int, of out: inout OutputBuffer) -> SHA256? {
    if !rules.isEmpty, page.kind.isSearched {
      let words = searched[page.localization] ?? PageWords(rules[page.localization])
      searched[page.localization] = words
      let text = out.withBytes {
        words.add($0, path: page.path, number: number, isList: page.kind.isList)
      }
      full += texts[page.localization].take(number, text)
    }
    if let portable {
      let changed = out.withBytes { portablePage(page, portable, bytes: $0) }
      out.removeAll()
      out.append(changed)
      return nil
    }
    guard hasRevisions, page.kind != .redirect else { return nil }
    let (revision, digest) = out.withMutableBytes {
      Revision.stamp($0, isAnywhere: isMarkedAnywhere)
    }
    revisions.append((number, revision))
    return digest
  }

  /// The files that are full, to be written now.
  mutating func takeFull() -> [SearchTexts.File] {
    defer { full = [] }
    return full
  }

  /// The page as it works in a folder, looked at once more: its links have to name files.
  private mutating func portablePage(
    _ page: PlannedPage, _ known: KnownPaths, bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    let changed = PortablePage.make(bytes)
    let file = PlannedPage(
      kind: page.kind, index: page.index, localization: page.localization, path: page.file)
    changed.withUnsafeBytes { bytes in
      var check = PageCheck(file, known, bytes: bytes)
      check.run(into: &anchors)
      faults += check.faults
    }
    return changed
  }
}
