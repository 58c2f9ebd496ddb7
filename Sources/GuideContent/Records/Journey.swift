/// A way through the guide for one kind of reader.
package struct Journey: Record {
  package static let recordName = "journey"
  package static let recordHelp = "A way through the guide, step by step, for one kind of reader."

  package let id: String
  package let title: String
  package let summary: String
  package let audience: Audience
  package let steps: [JourneyStep]
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The name of the journey.")
    title = fields.required("title", .text(1...65), "Its heading.")
    summary = fields.required("summary", .text(20...160), "Where it leads.")
    audience = fields.required("audience", .choice(of: Audience.self), "Who takes it.")
    steps = fields.required("steps", .list(of: JourneyStep.self, 2...20), "The steps, in order.")
    isTranslated = fields.isTranslated
  }
}
