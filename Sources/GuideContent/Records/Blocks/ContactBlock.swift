/// ` ```contact `: a contact within an article.
package struct ContactBlock: Record {
  package static let recordName = "contact block"
  package static let recordHelp = "Shows whom to turn to."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.contact), "The contact.")
  }
}
