internal import GuideContent

/// All pages of the site, in the order in which they are listed.
enum SitePlan {
  static func pages(
    _ guide: Guide, _ editions: [EditionIndex], _ routes: Routes, hasOffline: Bool = false,
    form: SiteForm = .web
  )
    -> [PlannedPage]
  {
    var pages: [PlannedPage] = []
    for index in editions {
      let edition = index.edition
      let prefix = routes.languagePrefixes[index.number]
      func add(_ kind: PageKind, _ path: String, _ record: Int = 0) {
        pages.append(
          PlannedPage(kind: kind, index: record, edition: index.number, path: prefix + path))
      }
      /// A page that guide makes itself, when there is something on it.
      func addBuiltIn(_ kind: PageKind) {
        if guide.hasPage(kind.rawValue) { add(kind, kind.rawValue + "/") }
      }
      add(.home, "")
      for number in edition.articles.indices where edition.articles[number].isShown {
        add(.article, edition.articles[number].slug + "/", number)
      }
      addBuiltIn(.questions)
      for (number, bank) in edition.banks.enumerated() {
        add(.bank, "questions/\(bank.id)/", number)
      }
      addBuiltIn(.templates)
      for (number, template) in index.shownTemplates.enumerated() {
        add(.template, "templates/\(template.id)/", number)
      }
      addBuiltIn(.checklists)
      for (number, list) in edition.checklists.enumerated() {
        add(.checklist, "checklists/\(list.id)/", number)
      }
      for kind in [PageKind.timePlans, .glossary, .faq, .contact, .sources, .tags] {
        addBuiltIn(kind)
      }
      for (number, tag) in index.tags.enumerated() { add(.tag, "tags/\(tag.slug)/", number) }
      addBuiltIn(.allPages)
      addBuiltIn(.print)
      if hasOffline { add(.offline, "offline.html") }
      addBuiltIn(.worksheet)
      if index.number == 0, form == .web { add(.notFound, "404.html") }
      for (number, redirect) in edition.redirects.enumerated() where redirect.hasAddress {
        guard let path = routes.path(of: redirect, edition: index.number) else { continue }
        if routes.isIndexOfItself(redirect, edition: index.number) { continue }
        pages.append(
          PlannedPage(kind: .redirect, index: number, edition: index.number, path: path))
      }
    }
    return pages
  }
}
