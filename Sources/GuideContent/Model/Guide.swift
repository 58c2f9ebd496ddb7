package import GuideDiagnostics

/// What somebody has written, read and checked: the same guide in each of its languages.
package final class Guide: Sendable {
  /// The default language's localization comes first.
  package let localizations: [LocalizedGuide]
  package let ids: IDTable
  /// What the content has beside texts: images, downloads, tables, styles.
  package let parts: ContentParts
  /// Where the content folder is, for reading images.
  package let folder: String
  /// The day that decides what is scheduled, expired or due.
  package let asOf: Day

  /// What was published before; nil when nothing was yet.
  package let ledger: Ledger?

  /// Where the grade of every page is written down; nil when nobody asks.
  package let grades: GradeBook?

  /// Files with an error in what they say: parts of what was read from them are only stand-ins, so
  /// what a rule finds there may be an echo.
  package let unsoundFiles: Set<FileID>

  package var site: Site { main.site }

  /// The localization in the default language.
  package let main: LocalizedGuide

  init(
    main: LocalizedGuide, translations: [LocalizedGuide], ids: IDTable, parts: ContentParts,
    folder: String, asOf: Day, ledger: Ledger?, grades: GradeBook?, unsoundFiles: Set<FileID>
  ) {
    self.unsoundFiles = unsoundFiles
    self.main = main
    localizations = [main] + translations
    self.ids = ids
    self.parts = parts
    self.folder = folder
    self.asOf = asOf
    self.ledger = ledger
    self.grades = grades
  }
}

/// Which of the pages that guide makes itself a site has.
extension Guide {
  /// Whether there is that page: a list of nothing is no page.
  ///
  /// - Parameter id: one of `IDTable.builtInPages`.
  package func hasPage(_ id: String) -> Bool {
    if let list = FileKinds.listed.first(where: { $0.page == id }) {
      return list == Contacts.self || !main.records.listed(list).isEmpty
    }
    return switch id {
    case "questions": !main.banks.isEmpty
    case "templates": !main.templateFiles.isEmpty
    case "checklists": !main.checklists.isEmpty
    case "tags": main.articles.contains { $0.isShown && !$0.frontMatter.tags.isEmpty }
    case People.page: main.contacts.contains { $0.type == .person }
    case "print": site.printsEverything
    case "worksheet": site.worksheet.isEnabled
    default: IDTable.builtInPages.contains(id)
    }
  }
}
