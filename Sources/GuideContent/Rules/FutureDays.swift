internal import GuideDiagnostics

/// Nobody has looked at something on a day that is still to come.
enum FutureDays: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    func look(_ day: Day?, _ key: String, at place: SourceRange) {
      guard let day, guide.asOf < day else { return }
      diagnostics.append(
        Diagnostic(
          RuleFault.dayToCome, at: place,
          "`\(key)` says \(day), and today is \(guide.asOf): nobody can have looked on that day yet.",
          allowed: "Write the day on which somebody last did it."))
    }
    for article in guide.main.articles {
      guard let review = article.frontMatter.review else { continue }
      look(review.reviewedOn, "reviewed_on", at: review.reviewedPlace)
    }
    for contact in guide.main.contacts {
      look(contact.verifiedOn, "verified_on", at: contact.verifiedPlace)
    }
    for source in guide.main.sources {
      look(source.accessedOn, "accessed_on", at: source.accessedPlace)
    }
  }
}
