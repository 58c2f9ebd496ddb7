/// Which of the pages that guide makes itself a site has.
extension Guide {
  /// Whether there is that page: a list of nothing is no page.
  ///
  /// - Parameter id: one of `IDTable.builtInPages`.
  package func hasPage(_ id: String) -> Bool {
    switch id {
    case "questions": !main.banks.isEmpty
    case "templates": !main.templateFiles.isEmpty
    case "checklists": !main.checklists.isEmpty
    case "time-plans": !main.plans.isEmpty
    case "glossary": !main.terms.isEmpty
    case "faq": !main.faq.isEmpty
    case "sources": !main.sources.isEmpty
    case "tags": main.articles.contains { $0.isShown && !$0.frontMatter.tags.isEmpty }
    case "print": site.printsEverything
    case "worksheet": site.worksheet.isEnabled
    default: IDTable.builtInPages.contains(id)
    }
  }
}
