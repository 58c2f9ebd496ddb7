internal import GuideDiagnostics

/// No article says what the office has decided not to say.
enum AvoidedPhrases: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    for use in reading.avoided {
      let article = guide.main.articles[use.article]
      let rule = guide.site.avoid[use.phrase]
      if rule.except.contains(where: { $0.id == article.id }) { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.avoidedPhrase, at: Place(article.file.id, use.range),
          "“\(rule.phrase)” should not stand here: \(rule.why)",
          allowed: rule.except.isEmpty
            ? nil : "Only there: \(rule.except.map(\.description).joined(separator: ", "))."))
    }
  }
}
