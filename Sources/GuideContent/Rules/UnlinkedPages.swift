internal import GuideDiagnostics

/// Every article can be reached on a way that somebody meant.
///
/// A journey, a link, a list of related pages are such ways. The list of all pages is not: nobody
/// looks there first.
enum UnlinkedPages: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let main = guide.main
    let named = Set(LinkGraph(main).all.map(\.target.id))
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
