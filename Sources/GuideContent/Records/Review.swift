package import GuideDiagnostics

/// Who looks after a page, and when it was last looked at.
package struct Review: Record {
  package static let recordName = "review"
  package static let recordHelp = "Who looks after a page, and when."

  package let owner: String
  package let reviewedOn: Day
  package let reviewedBy: String?
  package let reviewBy: Day?
  let reviewedPlace: Place

  package init(from fields: inout Fields) {
    owner = fields.required("owner", .reference(.contact), "The contact that looks after it.")
    reviewedOn = fields.required("reviewed_on", .date, "When it was last read and found right.")
    reviewedBy = fields.optional(
      "reviewed_by", .reference(.contact), "The contact that read it last.")
    reviewBy = fields.optional(
      "review_by", .date, "When it has to be read again; a year later if left out.")
    reviewedPlace = fields.place(of: "reviewed_on")
  }

  /// The day by which it has to be read again.
  package var due: Day { reviewBy ?? reviewedOn.adding(months: 12) }
}
