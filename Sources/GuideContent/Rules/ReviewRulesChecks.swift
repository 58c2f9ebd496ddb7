internal import GuideDiagnostics

/// Tells which phone numbers and addresses nobody has checked for too long.
enum ContactsUnverified: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let longest = guide.site.review.contactsStaleAfterDays
    // A date that could not be read is as the epoch, and has been reported.
    for contact in guide.main.contacts where contact.verifiedOn != .epoch {
      let days = contact.verifiedOn.days(to: guide.asOf)
      if days <= longest { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.contactUnverified, at: contact.verifiedPlace,
          "Nobody has checked `\(contact.id)` since \(contact.verifiedOn), \(ago(days)).",
          allowed: "Call the number, look at the address, and write the day of today."))
    }
  }
  /// How long ago, in the largest unit that people count in.
  private static func ago(_ days: Int) -> String {
    let years = days / 365
    return years < 2 ? "\(days) days ago" : "more than \(years) years ago"
  }
}

/// Tells which articles have to be read again, and who looks after them.
enum ReviewsDue: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
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
          allowed: "`\(review.owner)` looks after it. Read it, fix it, and write the new date."))
    }
  }
}
