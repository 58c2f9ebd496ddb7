/// A link of the header or the footer.
package struct NavigationLink: Record {
  package static let recordName = "navigation link"
  package static let recordHelp = "A link of the header or the footer."

  package let page: PageReference
  package let label: String?
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    page = fields.required("page", .page, "The page it leads to.")
    label = fields.optional(
      "label", .text(1...40), "Its words, where the page's title is too long.")
    isTranslated = fields.isTranslated
  }
}
