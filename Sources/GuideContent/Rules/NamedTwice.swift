internal import GuideDiagnostics

/// What is named twice though once is enough, where more than one list has to be looked at.
enum NamedTwice: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let main = guide.main
    for article in main.articles
    where article.frontMatter.related.contains(PageReference(page: article.id)) {
      diagnostics.append(
        Diagnostic(
          ContentFault.listedTwice, at: article.frontMatter.relatedPlace,
          "The article `\(article.id)` is `related` to itself.",
          allowed: "Remove it there: a page does not lead to itself."))
    }
    for journey in main.navigation.journeys { check(journey, diagnostics) }
    let terms = main.terms.map { ($0.id, $0.term, $0.place) }
    check(terms, "The glossary explains the word", diagnostics: diagnostics)
    let questions = main.faq.map { ($0.id, $0.question, $0.place) }
    check(questions, "Two frequent questions ask", diagnostics: diagnostics)
    let titles = main.articles.filter(\.isShown).map {
      ($0.id, $0.frontMatter.title, $0.frontMatter.titlePlace)
    }
    check(
      titles, "Articles have the title",
      advice: "Readers cannot tell them apart in a list. Give one of them another title.",
      diagnostics: diagnostics)
  }

  /// A page is in one step of a journey: a reader goes through it once.
  private static func check(_ journey: Journey, _ diagnostics: DiagnosticCollector) {
    var first: [PageReference: JourneyStep] = [:]
    for step in journey.steps {
      for page in step.pages {
        guard let other = first.updateValue(step, forKey: page) else { continue }
        diagnostics.append(
          Diagnostic(
            ContentFault.listedTwice, at: step.pagesPlace,
            "The journey `\(journey.id)` names the page `\(page)` in two steps, `\(other.id)` and `\(step.id)`.",
            allowed: "Leave it in one of them.",
            notes: [.init(other.pagesPlace, "The other step is here.")]))
      }
    }
  }

  /// The same words under two ids.
  private static func check(
    _ items: [(id: String, words: String, place: SourceRange)], _ what: String,
    advice: String = "Remove one of them. Keep the id that was published first.",
    diagnostics: DiagnosticCollector
  ) {
    var first: [String: (id: String, place: SourceRange)] = [:]
    for item in items {
      let words = item.words.lowercased()
      // An id that is there twice is reported separately.
      guard let other = first.updateValue((item.id, item.place), forKey: words),
        other.id != item.id
      else { continue }
      diagnostics.append(
        Diagnostic(
          ContentFault.listedTwice, at: item.place.beginning,
          "\(what) “\(item.words)” twice: as `\(other.id)` and as `\(item.id)`.",
          allowed: advice,
          notes: [.init(other.place.beginning, "The first is here.")]))
    }
  }
}
