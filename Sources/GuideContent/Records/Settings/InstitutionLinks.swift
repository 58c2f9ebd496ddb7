/// The addresses that a university has for all of its sites, and that each of them has to show.
package struct InstitutionLinks: Record {
  package static let recordName = "group of the institution's links"
  package static let recordHelp =
    "Addresses that the university has for all of its sites. The theme has the words for them."

  package let privacy: String?
  package let accessibility: String?
  package let nonDiscrimination: String?
  package let emergency: String?

  package init(from fields: inout Fields) {
    privacy = fields.optional("privacy", .url, help: "What the university does with people’s data.")
    accessibility = fields.optional(
      "accessibility", .url, help: "How it sees to it that everybody can use its sites.")
    nonDiscrimination = fields.optional(
      "non_discrimination", .url, help: "Its notice that everybody is treated alike.")
    emergency = fields.optional("emergency", .url, help: "Where help is in an emergency.")
  }

  /// None of them.
  package init() {
    privacy = nil
    accessibility = nil
    nonDiscrimination = nil
    emergency = nil
  }
}
