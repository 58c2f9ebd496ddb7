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
  package let doors: [HomeCard]
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    Self.head(&fields)
    heading = fields.required("heading", .text(1...70), help: "The heading of the home page.")
    lead = fields.required(
      "lead", .inline(40...300),
      help: "What this is, in a sentence or two, for somebody in a hurry.")
    points = fields.required(
      "points", .list(.inline(1...160), 1...6),
      help: "What a first visitor should know, such as what it is not.")
    doors = fields.required(
      "doors", .list(of: HomeCard.self, 1...4), help: "The ways on, one for each kind of reader.")
    place = fields.place
    isTranslated = fields.isTranslated
  }
}

/// A way on from the home page, for one kind of reader.
package struct HomeCard: Record {
  package static let recordName = "door"
  package static let recordHelp = "A way on from the home page, for one kind of reader."

  package let id: String
  package let audience: Audience
  package let title: String
  package let text: Prose
  package let page: PageReference
  package let label: String
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, help: "The door's name, for translations.")
    audience = fields.required("audience", .choice(of: Audience.self), help: "Who it is for.")
    title = fields.required(
      "title", .text(1...40), help: "What the reader would say, as in `I'm a parent`.")
    text = fields.required("text", .inline(1...160), help: "What waits behind it.")
    page = fields.required("page", .page, help: "Where it leads.")
    label = fields.required("label", .text(1...40), help: "The words of the link.")
    isTranslated = fields.isTranslated
  }
}
