package import GuideDiagnostics

/// `contacts.yaml`: whom readers can turn to.
package struct Contacts: ListFile {
  package static let kind = "contacts"
  package static let usualPath = "contacts.yaml"
  package static let recordName = "list of contacts"
  package static let recordHelp = "Whom readers can turn to."
  package static let page = "contact"
  package static let pageName = "The page of contacts"
  package static let reference: ReferenceKind? = .contact
  package static let ledger: LedgerKind? = .contact

  package let items: [Contact]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Contact.self, 1...500), "The contacts.")
  }
}

/// An office or a person in an office that readers can turn to.
package struct Contact: ListedItem {
  package static let recordName = "contact"
  package static let recordHelp =
    "An office that readers can turn to. Every page takes its number and address from here."

  package let id: String
  package let name: String
  package let role: String?
  package let address: [String]
  package let phone: String?
  package let email: String?
  package let url: String?
  package let hours: String?
  package let verifiedOn: Day
  package let note: Prose?
  package let place: SourceRange
  package let urlPlace: SourceRange
  package let verifiedPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.contact), "The name that pages know it by.")
    name = fields.required("name", .name(1...80), "The name of the office.")
    role = fields.optional("role", .text(1...160), "What it is there for.")
    address = fields.optional(
      "address", .list(.name(1...80), 0...6), default: [], "The address, line by line.")
    phone = fields.optional(
      "phone", .phone, "The phone number with country code, in quotes: `\"+1-555-555-0100\"`.")
    email = fields.optional("email", .email, "The e-mail address.")
    url = fields.optional("url", .url, "The office's own website.")
    hours = fields.optional("hours", .text(1...120), "When somebody is there.")
    verifiedOn = fields.required(
      "verified_on", .date, "When somebody last called the number and looked at the address.")
    note = fields.optional("note", .inline(1...300), "Anything else a caller should know.")
    place = fields.place
    urlPlace = fields.place(of: "url")
    verifiedPlace = fields.place(of: "verified_on")
    isTranslated = fields.isTranslated
  }

  package var linkText: String { name }
  package var hasWords: Bool { role != nil || hours != nil || note != nil }
  package var searchedTexts: [String] { [name, role ?? ""] }
}
