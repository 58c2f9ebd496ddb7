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

  package init(from fields: inout Fields) {
    from = fields.required("from", .path, "The old address on this site.")
    to = fields.required(
      "to", .name(2...300), "Where it leads: `page:` and the id of a page, or a path on this site.")
    since = fields.optional("since", .date, "Since when.")
    fromPlace = fields.place(of: "from")
    toPlace = fields.place(of: "to")
    if fields.has("to"), let target {
      fields.context.refer(to: target.kind, target.id, at: toPlace)
    }
  }
}
