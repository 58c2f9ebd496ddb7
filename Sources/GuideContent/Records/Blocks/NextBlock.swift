/// ` ```next `: the one next step at the end of an article.
package struct NextBlock: Record {
  package static let recordName = "next block"
  package static let recordHelp = "The one next step, at the end of an article."

  package let page: PageReference
  package let text: Prose?

  package init(from fields: inout Fields) {
    page = fields.required("page", .page, "Where to go on.")
    text = fields.optional("text", .inline(1...160), "Why, in a line.")
  }
}
