/// `contacts.yaml`: whom readers can turn to.
package struct Contacts: FileRecord {
  package static let kind = "contacts"
  package static let usualPath = "contacts.yaml"
  package static let recordName = "list of contacts"
  package static let recordHelp = "Whom readers can turn to."

  package let items: [Contact]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Contact.self, 1...500), "The contacts.")
  }
}
