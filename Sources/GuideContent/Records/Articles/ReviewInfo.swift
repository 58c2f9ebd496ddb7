internal import GuideDiagnostics

/// Who looks after a page, and when it was last looked at.
package struct Review: Record {
  package static let recordName = "review"
  package static let recordHelp = "Who looks after a page, and when."

  package let owner: String
  package let reviewedOn: Day
  package let reviewedBy: String?
  package let reviewBy: Day?
  let reviewedPlace: SourceRange

  package init(from fields: inout Fields) {
    owner = fields.required("owner", .reference(.contact), help: "The contact that looks after it.")
    reviewedOn = fields.required(
      "reviewed_on", .date, help: "When it was last read and found right.")
    reviewedBy = fields.optional(
      "reviewed_by", .reference(.contact), help: "The contact that read it last.")
    reviewBy = fields.optional(
      "review_by", .date, help: "When it has to be read again; a year later if left out.")
    reviewedPlace = fields.place(of: "reviewed_on")
  }

  /// The day by which it has to be read again.
  package var due: Day { reviewBy ?? reviewedOn.adding(months: 12) }
}

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
      help: "After how many days an article has to be reviewed.")
    warnBeforeDays = fields.optional(
      "warn_before_days", .integer(0...365), default: 60,
      help: "How many days before that the owner is told.")
    contactsStaleAfterDays = fields.optional(
      "contacts_stale_after_days", .integer(1...3650), default: 180,
      help: "After how many days a phone number or address has to be checked.")
  }

  /// The rules of a site that says nothing about them.
  init() {
    staleAfterDays = 365
    warnBeforeDays = 60
    contactsStaleAfterDays = 180
  }
}
