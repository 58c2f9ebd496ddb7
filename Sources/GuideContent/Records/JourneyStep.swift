internal import GuideDiagnostics

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
  let pagesPlace: Place

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, "The name of the step.")
    title = fields.required("title", .text(1...50), "What the reader does in it.")
    pages = fields.required("pages", .list(.page, 1...12), "Its pages, in order.")
    isOptional = fields.optional(
      "optional", .flag, default: false, "Whether it can be left out.")
    worksheetStep = fields.optional(
      "worksheet_step", .choice(of: WorksheetStep.self),
      "The step of the worksheet that goes with it.")
    isTranslated = fields.isTranslated
    pagesPlace = fields.place(of: "pages")
  }
}
