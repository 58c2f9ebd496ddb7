internal import GuideDiagnostics

/// Tells which phone numbers and addresses nobody has checked for too long.
enum ContactsUnverified: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    let longest = guide.site.review.contactsStaleAfterDays
    // A date that could not be read stands as the epoch, and has been reported.
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
