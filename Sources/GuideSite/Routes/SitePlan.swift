package import GuideContent

/// All pages of the site, in the order in which they are listed.
package enum SitePlan {
  package static func pages(
    _ guide: Guide, _ localizations: [LocalizationIndex], routes: Routes,
    hasOffline: Bool = false,
    form: OutputFormat = .web
  )
    -> [PlannedPage]
  {
    var pages: [PlannedPage] = []
    for index in localizations {
      let localization = index.localization
      let prefix = routes.languagePrefixes[index.number]
      func add(_ kind: PageKind, _ path: String, record: Int = 0) {
        pages.append(
          PlannedPage(kind: kind, index: record, localization: index.number, path: prefix + path))
      }
      /// A page that guide makes itself, when there is something on it.
      func addBuiltIn(_ kind: PageKind) {
        if guide.hasPage(kind.rawValue) { add(kind, kind.rawValue + "/") }
      }
      add(.home, "")
      for number in localization.articles.indices where localization.articles[number].isShown {
        add(.article, localization.articles[number].slug + "/", record: number)
      }
      addBuiltIn(.questions)
      for (number, bank) in localization.banks.enumerated() {
        add(.bank, "questions/\(bank.id)/", record: number)
      }
      addBuiltIn(.templates)
      for (number, template) in index.shownTemplates.enumerated() {
        add(.template, "templates/\(template.id)/", record: number)
      }
      addBuiltIn(.checklists)
      for (number, list) in localization.checklists.enumerated() {
        add(.checklist, "checklists/\(list.id)/", record: number)
      }
      for kind in PageKind.allCases where kind.list != nil { addBuiltIn(kind) }
      addBuiltIn(.people)
      addBuiltIn(.tags)
      for (number, tag) in index.tags.enumerated() {
        add(.tag, "tags/\(tag.slug)/", record: number)
      }
      addBuiltIn(.allPages)
      addBuiltIn(.print)
      if hasOffline { add(.offline, "offline.html") }
      addBuiltIn(.worksheet)
      if index.number == 0, form == .web { add(.notFound, "404.html") }
      for (number, redirect) in localization.redirects.enumerated() where redirect.hasAddress {
        guard let path = routes.path(of: redirect, localization: index.number) else { continue }
        if routes.isIndexOfItself(redirect, localization: index.number) { continue }
        pages.append(
          PlannedPage(kind: .redirect, index: number, localization: index.number, path: path))
      }
    }
    return pages
  }
}
