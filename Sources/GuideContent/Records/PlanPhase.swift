package import GuideDiagnostics

/// A stretch of a conversation.
package struct PlanPhase: Record {
  package static let recordName = "phase"
  package static let recordHelp = "A stretch of the conversation."

  package let id: String
  package let from: Int
  package let to: Int
  package let title: String
  package let text: Prose?
  package let categories: [String]
  package let place: Place
  package let isTranslated: Bool
  package let fromPlace: Place
  package let toPlace: Place

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The name of the phase.")
    from = fields.required("from", .integer(0...240), "The minute it begins.")
    to = fields.required("to", .integer(1...240), "The minute it ends.")
    title = fields.required("title", .text(1...40), "What it is called.")
    text = fields.optional("text", .inline(1...240), "What happens in it.")
    categories = fields.optional(
      "categories", .list(.reference(.category), 0...8), default: [],
      "The groups of questions that fit.")
    isTranslated = fields.isTranslated
    place = fields.place
    fromPlace = fields.place(of: "from")
    toPlace = fields.place(of: "to")
  }
}
