/// How long a message may be.
package struct LengthLimit: Record {
  package static let recordName = "limit"
  package static let recordHelp = "How long a message may be."

  package let unit: LengthUnit
  package let most: Int
  package let note: String?
  package let verifiedOn: Day?

  package init(from fields: inout Fields) {
    unit = fields.required("unit", .choice(of: LengthUnit.self), "What is counted.")
    most = fields.required("max", .integer(1...10_000), "The most that is allowed.")
    note = fields.optional("note", .text(1...160), "When another limit holds.")
    verifiedOn = fields.optional("verified_on", .date, "When somebody last checked the limit.")
  }
}
