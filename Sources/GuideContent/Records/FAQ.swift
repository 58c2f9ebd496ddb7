/// `faq.yaml`: questions that families ask.
package struct FAQ: FileRecord {
  package static let kind = "faq"
  package static let usualPath = "faq.yaml"
  package static let recordName = "list of frequent questions"
  package static let recordHelp = "Questions that families ask, with answers."

  package let items: [FAQEntry]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: FAQEntry.self, 1...500), "The questions.")
  }
}
