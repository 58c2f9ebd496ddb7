internal import GuideContent
internal import GuideTemplate

/// The home page: what this is, and the ways on.
struct HomePage: TemplateRecord {
  static let recordName = "home page"
  static let sample = HomePage(head: .sample, lead: [], points: [], doors: [], ways: [])

  var head: PageHead
  var lead: [UInt8]
  var points: [[UInt8]]
  var doors: [DoorView]
  var ways: [JourneyView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.html("lead", lead, help: "What this is, for somebody in a hurry.")
    fields.list("points", html: points, help: "What a first visitor should know.")
    fields.list("doors", doors, help: "The ways on, one for each kind of reader.")
    fields.list("ways", ways, help: "All journeys, with their steps.")
  }

  static func make(_ scope: inout PageScope) -> HomePage {
    let home = scope.edition.home
    var doors: [DoorView] = []
    for door in home.doors {
      guard
        let page = scope.link(
          door.page, label: door.label, isTranslated: door.isTranslated)
      else { continue }
      doors.append(
        DoorView(
          id: door.id, audience: door.audience.rawValue, title: door.title,
          text: scope.html(door.text), link: page,
          language: scope.language(door.isTranslated)))
    }
    var head = scope.head(.home, id: "home", title: home.heading, isTranslated: home.isTranslated)
    head.isUnreviewed = scope.isUnreviewed(home.place)
    head.summary = scope.edition.site.description
    head.structuredData = StructuredData(scope, head).home()
    return HomePage(
      head: head, lead: scope.html(home.lead), points: home.points.map { scope.html($0) },
      doors: doors,
      ways: scope.edition.navigation.journeys.indices.map { scope.journey($0, step: nil) })
  }
}
