package import GuideContent
internal import GuideMarkdown
package import GuideSite
internal import GuideSupport

/// What a site has now of the things that must not get lost.
package struct SiteLedger {
  package let entries: Set<LedgerEntry>

  package init(_ siteContext: SiteContext, _ pages: [PlannedPage], headings: [PageHeadings]) {
    var entries: Set<LedgerEntry> = []
    entries.reserveCapacity(pages.count * 4)
    for page in pages where !page.kind.standsAnywhere {
      entries.insert(LedgerEntry(.address, "/" + page.path))
    }
    for page in headings {
      let article = siteContext.localizations[page.localization].localization.articles[page.article]
      // Without a translation the words are the original's, and so are the ids.
      if !article.isTranslated { continue }
      let owner = siteContext.routes.languagePrefixes[page.localization] + article.id
      for heading in page.headings {
        for id in [heading.id] + heading.otherIDs {
          entries.insert(LedgerEntry(.heading, "\(owner)#\(id)"))
        }
      }
    }
    let main = siteContext.guide.main
    func add(_ kind: LedgerKind, _ ids: some Sequence<String>) {
      for id in ids { entries.insert(LedgerEntry(kind, id)) }
    }
    add(.question, main.banks.flatMap(\.items).lazy.filter { $0.status != .draft }.map(\.id))
    add(.category, main.banks.flatMap(\.categories).lazy.map(\.id))
    let templates = main.templateFiles.flatMap(\.items)
    add(.template, templates.lazy.filter { $0.status != .draft }.map(\.id))
    for list in FileKinds.listed {
      if let kind = list.ledger { add(kind, main.records.listed(list).lazy.map(\.id)) }
    }
    for list in main.checklists {
      add(.checklistItem, list.items.lazy.map { "\(list.id)/\($0.id)" })
    }
    self.entries = entries
  }

  /// In the order in which they are written down.
  package var sorted: [LedgerEntry] {
    entries.sorted { $0.line.precedes($1.line) }
  }
}
