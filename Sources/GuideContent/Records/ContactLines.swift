/// A phone number or an e-mail address of a contact beside the first.
package struct ContactLine: Sendable {
  /// What it is for, in words.
  package let label: String
  package let text: String
  package let phoneExtension: String?
}

/// Another phone number of a contact.
struct ContactPhone: Record {
  static let recordName = "phone number"
  static let recordHelp = "Another phone number of a contact."

  let line: ContactLine

  init(from fields: inout Fields) {
    _ = fields.required("id", .localID, "The name of the number, for translations.")
    let label = fields.required("label", .text(1...40), "What it is for, as in `Front desk`.")
    let number = fields.required("phone", .phone, "The number with country code, in quotes.")
    let phoneExtension = fields.optional("extension", .phoneExtension, "Its extension, in quotes.")
    line = ContactLine(label: label, text: number, phoneExtension: phoneExtension)
  }
}

/// Another e-mail address of a contact.
struct ContactEmail: Record {
  static let recordName = "e-mail address"
  static let recordHelp = "Another e-mail address of a contact."

  let line: ContactLine

  init(from fields: inout Fields) {
    _ = fields.required("id", .localID, "The name of the address, for translations.")
    let label = fields.required("label", .text(1...40), "What it is for, as in `Appointments`.")
    let address = fields.required("email", .email, "The address.")
    line = ContactLine(label: label, text: address, phoneExtension: nil)
  }
}

extension FieldType where Self == PatternType {
  /// The digits that are dialed after a phone number.
  static var phoneExtension: PatternType {
    PatternType(
      length: 1...8, pattern: "^[0-9]{1,8}$",
      form: "the digits of an extension in quotes, as in `\"4321\"`",
      fault: .badPhone,
      accepts: { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } },
      repair: { text in
        let digits = text.filter { ("0"..."9").contains($0) }
        return (1...8).contains(digits.count) ? digits : nil
      })
  }
}
