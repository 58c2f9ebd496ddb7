/// Which links readers get to say something of a page, and who reads what they write.
package struct FeedbackSettings: Record {
  package static let recordName = "feedback setting"
  package static let recordHelp =
    "Links with which readers write to you about a page. Each begins an e-mail that names the page."

  package let contact: String?
  package let asksWhetherHelpful: Bool
  package let asksForMistakes: Bool

  package init(from fields: inout Fields) {
    contact = fields.optional(
      "contact", .reference(.contact),
      help: "Who gets the mail; the office of the site if left out.")
    asksWhetherHelpful = fields.optional(
      "helpful", .flag, default: true, help: "Whether pages ask if they were helpful.")
    asksForMistakes = fields.optional(
      "mistake", .flag, default: true, help: "Whether pages ask for mistakes.")
  }
}

/// A proof for a search engine that the site is one's own.
package struct VerificationTag: Record {
  package static let recordName = "verification tag"
  package static let recordHelp =
    "A proof for a search engine that the site is yours: the two values of the `meta` element that it gives you."

  package let name: String
  package let content: String

  package init(from fields: inout Fields) {
    name = fields.required(
      "name", .name(3...60), help: "The first value, as in `google-site-verification`.")
    content = fields.required("content", .name(3...200), help: "The second, a long row of signs.")
  }
}
