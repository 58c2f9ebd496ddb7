internal import GuideContent
package import GuideMarkdown
package import GuideTemplates
package import GuideTheme

/// A theme that has been read and checked, made ready for every language of a guide.
package final class CompiledTheme: Sendable {
  package let assets: AssetTable
  /// The wording's texts by localization.
  package let words: [[String: String]]
  /// The words that scripts are given, by localization.
  package let scriptWords: [[ScriptWord]]
  /// Whether there is an index of the pages' words.
  package let hasSearch: Bool
  /// Whether any template shows what a page is to search engines; it is not made in vain.
  package let hasStructuredData: Bool
  /// How wide a picture of an article is shown, in the words of the attribute `sizes`.
  package let imageSizes: String
  /// The ids that the templates give to parts of their pages, as in `guide-help`.
  package let ids: ReservedIDs
  /// What is needed to keep the guide on a device; nil when the theme or the form has no use for it.
  package let offline: OfflineTheme?
  /// Files of the theme that no page of the guide needs.
  package let unpublished: Set<String>
  private let pages: [[PageKind: TemplateRun]]
  private let blocks: [[BlockName: TemplateRun]]

  package init(
    assets: AssetTable, words: [[String: String]], scriptWords: [[ScriptWord]],
    pages: [[PageKind: TemplateRun]], blocks: [[BlockName: TemplateRun]], hasSearch: Bool = false,
    hasStructuredData: Bool = false, imageSizes: String = "100vw",
    ids: ReservedIDs = ReservedIDs(), offline: OfflineTheme? = nil,
    unpublished: Set<String> = []
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
    self.unpublished = unpublished
  }

  /// What writes pages of a kind in a localization; nil when the template has faults.
  package func run(_ kind: PageKind, localization: Int) -> TemplateRun? {
    pages[localization][kind]
  }

  package func run(_ block: BlockName, localization: Int) -> TemplateRun? {
    blocks[localization][block]
  }
}
