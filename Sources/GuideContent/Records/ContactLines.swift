/// A phone number or an e-mail address of a contact beside the first.
package struct ContactLine: Sendable {
  /// What it is for, in words.
  package let label: String
  package let text: String
}

/// Another phone number of a contact.
struct ContactPhone: Record {
  static let recordName = "phone number"
  static let recordHelp = "Another phone number of a contact."

  let line: ContactLine

  init(from fields: inout Fields) {
    _ = fields.required("id", .localID, help: "The name of the number, for translations.")
    let label = fields.required("label", .text(1...40), help: "What it is for, as in `Front desk`.")
    let number = fields.required("phone", .phone, help: "The number with country code, in quotes.")
    line = ContactLine(label: label, text: number)
  }
}

/// Another e-mail address of a contact.
struct ContactEmail: Record {
  static let recordName = "e-mail address"
  static let recordHelp = "Another e-mail address of a contact."

  let line: ContactLine

  init(from fields: inout Fields) {
    _ = fields.required("id", .localID, help: "The name of the address, for translations.")
    let label = fields.required(
      "label", .text(1...40), help: "What it is for, as in `Appointments`.")
    let address = fields.required("email", .email, help: "The address.")
    line = ContactLine(label: label, text: address)
  }
}
