package import GuideDiagnostics

/// An old address, and where it leads now.
package struct Redirect: Record {
  package static let recordName = "redirect"
  package static let recordHelp = "An old address, and where it leads now."

  package let from: String
  package let to: String
  package let since: Day?
  package let fromPlace: Place
  package let toPlace: Place
  /// False for one that follows from a `replaced_by`.
  package let isWritten: Bool

  package init(from fields: inout Fields) {
    from = fields.required(
      "from", .pathOrID,
      "The old address on this site, or what was there once, as in `term:mentor`.")
    to = fields.required(
      "to", .name(1...300), "Where it leads: `page:` and the id of a page, or a path on this site.")
    since = fields.optional("since", .date, "Since when.")
    fromPlace = fields.place(of: "from")
    toPlace = fields.place(of: "to")
    isWritten = true
    if fields.has("to"), let target {
      fields.context.refer(to: target.kind, target.id, at: toPlace)
    }
  }

  /// From the address of something that was replaced.
  init(from: String, to: PageReference, at place: Place) {
    self.from = from
    self.to = "\(to.kind.rawValue):\(to.id)"
    since = nil
    fromPlace = place
    toPlace = place
    isWritten = false
  }

  /// True when a page has to stand at the old address; an id has none.
  package var hasAddress: Bool { from.hasPrefix("/") }
}
