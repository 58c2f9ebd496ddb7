/// After how long things have to be looked at again.
package struct ReviewRules: Record {
  package static let recordName = "review rule"
  package static let recordHelp = "After how many days things have to be looked at again."

  package let staleAfterDays: Int
  package let warnBeforeDays: Int
  package let contactsStaleAfterDays: Int

  package init(from fields: inout Fields) {
    staleAfterDays = fields.optional(
      "stale_after_days", .integer(1...3650), default: 365,
      "After how many days an article has to be reviewed.")
    warnBeforeDays = fields.optional(
      "warn_before_days", .integer(0...365), default: 60,
      "How many days before that the owner is told.")
    contactsStaleAfterDays = fields.optional(
      "contacts_stale_after_days", .integer(1...3650), default: 180,
      "After how many days a phone number or address has to be checked.")
  }

  /// The rules of a site that says nothing about them.
  init() {
    staleAfterDays = 365
    warnBeforeDays = 60
    contactsStaleAfterDays = 180
  }
}
