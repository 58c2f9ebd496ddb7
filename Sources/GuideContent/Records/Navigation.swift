package import GuideDiagnostics

/// `navigation.yaml`: the ways through the guide.
package struct Navigation: FileRecord {
  package static let kind = "navigation"
  package static let usualPath = "navigation.yaml"
  package static let recordName = "navigation"
  package static let recordHelp = "The links of every page, and the ways through the guide."

  package let header: [NavigationLink]
  package let footer: [NavigationLink]
  package let journeys: [Journey]
  package let place: Place

  package init(from fields: inout Fields) {
    Self.head(&fields)
    header = fields.required(
      "header", .list(of: NavigationLink.self, 1...6), "The links at the top of every page.")
    footer = fields.optional(
      "footer", .list(of: NavigationLink.self, 0...12), default: [],
      "The links at the bottom of every page.")
    journeys = fields.optional(
      "journeys", .list(of: Journey.self, 0...6), default: [], "The ways through the guide.")
    place = fields.place
  }
}
