/// ` ```questions `: questions of a bank within an article.
package struct QuestionsBlock: Record {
  package static let recordName = "questions block"
  package static let recordHelp =
    "Shows questions of a bank. With no `ids`, all of the category, the starter set, or the bank."

  package let bank: String?
  package let category: String?
  package let ids: [String]
  package let isStarter: Bool

  package init(from fields: inout Fields) {
    bank = fields.optional("bank", .reference(.bank), "The bank to take them from.")
    category = fields.optional("category", .reference(.category), "Only of this group.")
    ids = fields.optional(
      "ids", .list(.reference(.question), 1...40), default: [], "These questions, in this order.")
    isStarter = fields.optional("starter", .flag, default: false, "Only the starter set.")
  }
}
