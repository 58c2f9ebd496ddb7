package import GuideDiagnostics

/// `navigation.yaml`: the ways through the guide.
package struct Navigation: FileRecord {
  package static let kind = "navigation"
  package static let usualPath = "navigation.yaml"
  package static let recordName = "navigation"
  package static let recordHelp = "The links of every page, and the ways through the guide."

  package let header: [NavigationLink]
  package let footer: [FooterLink]
  package let journeys: [Journey]
  package let place: SourceRange

  package init(from fields: inout Fields) {
    Self.head(&fields)
    header = fields.required(
      "header", .list(of: NavigationLink.self, 1...6),
      help: "The links and groups of links at the top of every page.")
    footer = fields.optional(
      "footer", .list(of: FooterLink.self, 0...12), default: [],
      isUsual: true, help: "The links at the bottom of every page.")
    journeys = fields.optional(
      "journeys", .list(of: Journey.self, 0...6), default: [], isUsual: true,
      help: "The ways through the guide.")
    place = fields.place
  }
}

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
    id = fields.required("id", .localID, help: "The name of the journey.")
    title = fields.required("title", .text(1...65), help: "Its heading.")
    summary = fields.required("summary", .text(20...160), help: "Where it leads.")
    audience = fields.required("audience", .choice(of: Audience.self), help: "Who takes it.")
    steps = fields.required(
      "steps", .list(of: JourneyStep.self, 2...20), help: "The steps, in order.")
    isTranslated = fields.isTranslated
  }
}

/// A step of a journey.
package struct JourneyStep: Record {
  package static let recordName = "step"
  package static let recordHelp = "A step of the way, with its pages."

  package let id: String
  package let title: String
  package let pages: [PageReference]
  package let isOptional: Bool
  package let worksheetStep: WorksheetStep?
  package let isTranslated: Bool
  let pagesPlace: SourceRange
  let worksheetStepPlace: SourceRange

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, help: "The name of the step.")
    title = fields.required("title", .text(1...50), help: "What the reader does in it.")
    pages = fields.required("pages", .list(.page, 1...12), help: "Its pages, in order.")
    isOptional = fields.optional(
      "optional", .flag, default: false, help: "Whether it can be left out.")
    worksheetStep = fields.optional(
      "worksheet_step", .choice(of: WorksheetStep.self),
      help: "The step of the worksheet that goes with it.")
    isTranslated = fields.isTranslated
    pagesPlace = fields.place(of: "pages")
    worksheetStepPlace = fields.place(of: "worksheet_step")
  }
}
