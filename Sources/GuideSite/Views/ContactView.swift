package import GuideContent
package import GuideTemplates

/// Whom readers can turn to.
package struct ContactView: TemplateRecord {
  package static let recordName = "contact"
  package static let sample = ContactView(.placeholder, address: "", note: nil, language: "en")

  package let contact: Contact
  package let address: String
  package let note: [UInt8]?
  package let language: String
  /// The language of its role, hours and note, when it is not the page's.
  package var wordsLanguage: String?

  /// The picture of a person.
  package var photo: PictureView?

  /// - Parameter address: where the contact is on the site.
  package init(_ contact: Contact, address: String, note: [UInt8]?, language: String) {
    self.contact = contact
    self.address = address
    self.note = note
    self.language = language
  }

  package func write(to fields: inout RecordWriter) {
    fields.text("id", contact.id, help: "The contact's id.")
    fields.text("name", contact.name, help: "The name of the office or the person.")
    fields.text("role", contact.role, help: "What it is there for.")
    fields.list("lines", contact.address, help: "The address, line by line.")
    fields.text(
      "phone", contact.phone.map(PhoneNumber.display),
      help: "The phone number.")
    fields.address(
      "phone_address",
      contact.phone.map(PhoneNumber.link),
      help: "The link that dials it.")
    fields.list(
      "more_phones",
      contact.morePhones.map {
        ContactLineView(
          label: $0.label, text: PhoneNumber.display($0.text),
          address: PhoneNumber.link($0.text))
      }, help: "Other phone numbers.")
    fields.text("email", contact.email, help: "The e-mail address.")
    fields.address(
      "email_address", contact.email.map { "mailto:" + $0 }, help: "The link that writes to it.")
    fields.list(
      "more_emails",
      contact.moreEmails.map {
        ContactLineView(label: $0.label, text: $0.text, address: "mailto:" + $0.text)
      }, help: "Other e-mail addresses.")
    fields.address("website", contact.url, help: "The office's own website.")
    fields.text("hours", contact.hours, help: "When somebody is there.")
    fields.record("photo", photo, help: "The picture of a person.")
    fields.list(
      "spoken", contact.languages.map { SpokenLanguage(code: $0) },
      help: "The languages that are spoken there.")
    fields.html("note", note, help: "Anything else a caller should know.")
    fields.text(
      "language", wordsLanguage,
      help: "The language of its role, hours and note, when it is not the page's.")
    fields.record(
      "verified", DateView(contact.verifiedOn, language: language),
      help: "When the office last checked all this.")
    fields.address("address", address, help: "Where the contact is on this site.")
  }
}

/// A phone number or an e-mail address beside the first.
struct ContactLineView: TemplateRecord {
  static let recordName = "contact line"
  static let sample = ContactLineView(label: "", text: "", address: "")

  var label: String
  var text: String
  var address: String

  func write(to fields: inout RecordWriter) {
    fields.text("label", label, help: "What it is for.")
    fields.text("text", text, help: "The number or the address.")
    fields.address("address", address, help: "The link that dials it or writes to it.")
  }
}

/// A language that somebody speaks.
struct SpokenLanguage: TemplateRecord {
  static let recordName = "spoken language"
  static let sample = SpokenLanguage(code: "en")

  var code: String

  func write(to fields: inout RecordWriter) {
    fields.text("code", code, help: "The language's code, as in `es`.")
    fields.text("name", LanguageNames.name(of: code), help: "The language's own name.")
  }
}
