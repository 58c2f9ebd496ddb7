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
    items = fields.required("items", .list(of: Contact.self, 1...500), help: "The contacts.")
  }
}

/// An office or a person in an office that readers can turn to.
package struct Contact: ListedItem {
  package static let recordName = "contact"
  package static let recordHelp =
    "An office or a person that readers can turn to. Pages take numbers and addresses from here."

  package let id: String
  package let name: String
  package let type: ContactType
  package let role: String?
  package let address: [String]
  package let phone: String?
  package let morePhones: [ContactLine]
  package let email: String?
  package let moreEmails: [ContactLine]
  package let url: String?
  package let hours: String?
  package let photo: String?
  package let languages: [String]
  package let verifiedOn: Day
  package let note: Prose?
  package let place: SourceRange
  package let urlPlace: SourceRange
  package let photoPlace: SourceRange
  package let verifiedPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.contact), help: "The name that pages know it by.")
    name = fields.required(
      "name", .translatableName(1...80), help: "The name of the office or the person.")
    type = fields.optional(
      "type", .choice(of: ContactType.self), default: .office, help: "What it is.")
    role = fields.optional("role", .text(1...160), isUsual: true, help: "What it is there for.")
    address = fields.optional(
      "address", .list(.name(1...80), 0...6), default: [], isUsual: true,
      help: "The address, line by line.")
    phone = fields.optional(
      "phone", .phone, isUsual: true,
      help: "The phone number with country code, in quotes: `\"+1-555-555-0100\"`."
    )
    morePhones = fields.optional(
      "more_phones", .list(of: ContactPhone.self, 0...6), default: [], help: "Other phone numbers."
    ).map(\.line)
    email = fields.optional("email", .email, isUsual: true, help: "The e-mail address.")
    moreEmails = fields.optional(
      "more_emails", .list(of: ContactEmail.self, 0...6), default: [],
      help: "Other e-mail addresses."
    ).map(\.line)
    url = fields.optional("url", .url, isUsual: true, help: "The office's own website.")
    hours = fields.optional("hours", .text(1...120), isUsual: true, help: "When somebody is there.")
    photo = fields.optional(
      "photo", .name(5...100), help: "The picture of a person: its name below `images`.")
    languages = fields.optional(
      "languages", .list(.language, 0...8), default: [],
      help: "The languages that are spoken there.")
    verifiedOn = fields.required(
      "verified_on", .date, help: "When somebody last called the number and looked at the address.")
    note = fields.optional(
      "note", .inline(1...300), isUsual: true, help: "Anything else a caller should know.")
    place = fields.place
    urlPlace = fields.place(of: "url")
    photoPlace = fields.place(of: "photo")
    verifiedPlace = fields.place(of: "verified_on")
    isTranslated = fields.isTranslated
  }

  package var linkText: String { name }
  package var ownPage: String? { type == .person ? People.page : nil }
  package var hasWords: Bool {
    role != nil || hours != nil || note != nil || !morePhones.isEmpty || !moreEmails.isEmpty
  }
  package var searchedTexts: [String] { [name, role ?? ""] }
}

/// The page that lists the people among the contacts.
package enum People {
  package static let page = "people"
}

/// What a contact is.
package enum ContactType: String, Choice {
  case office, person

  package var help: String {
    switch self {
    case .office: "An office, a service, a network."
    case .person: "A person: shown on the page of people."
    }
  }
}
