/// A way on from the home page, for one kind of reader.
package struct Door: Record {
  package static let recordName = "door"
  package static let recordHelp = "A way on from the home page, for one kind of reader."

  package let id: String
  package let audience: Audience
  package let title: String
  package let text: Prose
  package let page: PageReference
  package let label: String
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The door's name, for translations.")
    audience = fields.required("audience", .choice(of: Audience.self), "Who it is for.")
    title = fields.required(
      "title", .text(1...40), "What the reader would say, as in `I'm a parent`.")
    text = fields.required("text", .inline(1...160), "What waits behind it.")
    page = fields.required("page", .page, "Where it leads.")
    label = fields.required("label", .text(1...40), "The words of the link.")
    isTranslated = fields.isTranslated
  }
}
