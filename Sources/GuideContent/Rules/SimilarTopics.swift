internal import GuideDiagnostics

/// A topic of one article whose name is nearly another's is most likely that one, misspelled.
enum SimilarTopics: Rule {
  /// With more topics than this, names that are alike are no accident, and comparing all takes long.
  private static let mostTopics = 500
  /// A slip in a shorter name is another word as a rule.
  private static let leastLetters = 5

  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    var counts: [String: Int] = [:]
    for article in guide.main.articles where article.isShown {
      for tag in article.frontMatter.tags { counts[tag, default: 0] += 1 }
    }
    guard counts.count > 1, counts.count <= mostTopics else { return }
    var known = counts.filter { $0.value > 1 }.keys.sorted()
    for article in guide.main.articles where article.isShown {
      for tag in article.frontMatter.tags where counts[tag] == 1 {
        if tag.count >= leastLetters, let other = Suggestion.sure(for: tag, in: known) {
          report(tag, like: other, of: counts[other] ?? 1, at: article, diagnostics: diagnostics)
        }
        known.append(tag)
      }
    }
  }

  private static func report(
    _ tag: String, like other: String, of count: Int, at article: Article,
    diagnostics: DiagnosticCollector
  ) {
    diagnostics.append(
      Diagnostic(
        RuleFault.similarTopics, at: article.frontMatter.tagsPlace,
        "The topic `\(tag)` is nearly the same as `\(other)`, which "
          + "\(Quantity.text(count, "article")) \(count == 1 ? "has" : "have").",
        allowed: "If `\(other)` is meant, write it so: each topic has a page of its own."))
  }
}
