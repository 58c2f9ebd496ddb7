internal import GuideDiagnostics

/// Tells which articles have to be read again, and who looks after them.
enum ReviewsDue: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    let soon = guide.site.review.warnBeforeDays
    for article in guide.main.articles where article.isShown {
      guard let review = article.frontMatter.review else { continue }
      let days = guide.asOf.days(to: review.due)
      if days > soon { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.reviewDue, at: article.frontMatter.reviewPlace.beginning,
          days < 0
            ? "The review of `\(article.id)` was due on \(review.due)."
            : "The review of `\(article.id)` is due on \(review.due).",
          allowed: "`\(review.owner)` looks after it. Read it, mend it, and write the new date."))
    }
  }
}
