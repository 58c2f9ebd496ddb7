internal import GuideContent
internal import GuideTemplate

/// A theme that has been read and checked, made ready for every language of a guide.
final class LoadedTheme: Sendable {
  let assets: AssetTable
  /// The wording's texts by edition.
  let words: [[String: String]]
  /// The words that scripts are given, by edition.
  let scriptWords: [[ScriptWord]]
  /// Whether there is an index of the pages' words.
  let hasSearch: Bool
  /// Whether any template shows what a page is to search engines; it is not made in vain.
  let hasStructuredData: Bool
  /// How wide a picture of an article is shown, in the words of the attribute `sizes`.
  let imageSizes: String
  /// The ids that the templates give to parts of their pages, as in `guide-help`.
  let ids: Set<String>
  /// What is needed to keep the guide on a device; nil when the theme or the form has no use for it.
  let offline: OfflineFiles?
  private let pages: [[PageKind: TemplateRun]]
  private let blocks: [[BlockName: TemplateRun]]

  init(
    assets: AssetTable, words: [[String: String]], scriptWords: [[ScriptWord]],
    pages: [[PageKind: TemplateRun]], blocks: [[BlockName: TemplateRun]], hasSearch: Bool = false,
    hasStructuredData: Bool = false, imageSizes: String = "100vw",
    ids: Set<String> = [], offline: OfflineFiles? = nil
  ) {
    self.assets = assets
    self.words = words
    self.scriptWords = scriptWords
    self.pages = pages
    self.blocks = blocks
    self.hasSearch = hasSearch
    self.hasStructuredData = hasStructuredData
    self.imageSizes = imageSizes
    self.ids = ids
    self.offline = offline
  }

  /// What writes pages of a kind in an edition; nil when the template has faults.
  func run(_ kind: PageKind, edition: Int) -> TemplateRun? { pages[edition][kind] }

  func run(_ block: BlockName, edition: Int) -> TemplateRun? { blocks[edition][block] }
}
