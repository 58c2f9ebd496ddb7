package import GuideDiagnostics

/// The home page: `home.yaml`.
package struct Home: FileRecord {
  package static let kind = "home"
  package static let usualPath = "home.yaml"
  package static let recordName = "home page"
  package static let recordHelp = "The words of the home page. There is one such file."

  package let heading: String
  package let lead: Prose
  package let points: [Prose]
  package let doors: [Door]
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    Self.head(&fields)
    heading = fields.required("heading", .text(1...70), "The heading of the home page.")
    lead = fields.required(
      "lead", .inline(40...300), "What this is, in a sentence or two, for somebody in a hurry.")
    points = fields.required(
      "points", .list(.inline(1...160), 1...6),
      "What a first visitor should know, such as what it is not.")
    doors = fields.required(
      "doors", .list(of: Door.self, 1...4), "The ways on, one for each kind of reader.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}
