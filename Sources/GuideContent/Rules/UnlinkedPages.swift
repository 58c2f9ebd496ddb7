internal import GuideDiagnostics

/// Every article can be reached on a way that somebody meant.
///
/// A journey, a link, a list of related pages are such ways. The list of all pages is not: nobody
/// looks there first.
enum UnlinkedPages: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: DiagnosticCollector) {
    let main = guide.main
    var named: Set<String> = []
    let navigation = main.navigation
    for end in navigation.headerDestinations + navigation.footerDestinations {
      if let page = end.page { named.insert(page.id) }
    }
    for journey in main.navigation.journeys {
      for step in journey.steps { for page in step.pages { named.insert(page.id) } }
    }
    for door in main.home.doors { named.insert(door.page.id) }
    for article in main.articles where article.isShown {
      for page in article.frontMatter.related { named.insert(page.id) }
    }
    for item in main.records.listed { if let page = item.page { named.insert(page.id) } }
    for list in main.checklists {
      for item in list.items { if let page = item.page { named.insert(page.id) } }
    }
    var isLinked = [Bool](repeating: false, count: main.articles.count)
    for links in reading.links { for number in links { isLinked[Int(number)] = true } }
    for (number, article) in main.articles.enumerated()
    where article.isShown && !named.contains(article.id) && !isLinked[number] {
      diagnostics.append(
        Diagnostic(
          RuleFault.unlinkedPage, at: article.frontMatter.place.beginning,
          "No page leads to `\(article.id)`; only the list of all pages has it.",
          allowed: "Put it into a journey, or link to it from a page that readers come from."))
    }
  }
}
