internal import GuideContent
internal import GuideTemplates

/// The home page: what this is, and the ways on.
struct HomePage: TemplateRecord {
  static let recordName = "home page"
  static let sample = HomePage(head: .sample, lead: [], points: [], doors: [], ways: [], dates: [])

  var head: PageHead
  var lead: [UInt8]
  var points: [[UInt8]]
  var doors: [HomeCardView]
  var ways: [JourneyView]
  var dates: [DateEntryView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.html("lead", lead, help: "What this is, for somebody in a hurry.")
    fields.list("points", html: points, help: "What a first visitor should know.")
    fields.list("doors", doors, help: "The ways on, one for each kind of reader.")
    fields.list("ways", ways, help: "All journeys, with their steps.")
    fields.list("dates", dates, help: "The next three events and deadlines.")
  }

  static func make(_ pageContext: inout PageContext) -> HomePage {
    let home = pageContext.localization.home
    var doors: [HomeCardView] = []
    for door in home.doors {
      guard
        let page = pageContext.links.link(
          door.page, label: door.label, isTranslated: door.isTranslated)
      else { continue }
      doors.append(
        HomeCardView(
          id: door.id, audience: door.audience.rawValue, title: door.title,
          text: pageContext.html(door.text), link: page,
          language: pageContext.links.language(door.isTranslated)))
    }
    var head = PageHeadBuilder(pageContext).head(
      .home, id: "home", title: home.heading, isTranslated: home.isTranslated)
    head.isUnreviewed = pageContext.index.isUnreviewed(home.place)
    head.summary = pageContext.localization.site.description
    head.structuredData = StructuredData(pageContext, head).home()
    return HomePage(
      head: head, lead: pageContext.html(home.lead),
      points: home.points.map { pageContext.html($0) },
      doors: doors,
      ways: pageContext.localization.navigation.journeys.indices.map {
        pageContext.links.journey($0, step: nil)
      }, dates: pageContext.index.dates.prefix(3).map { pageContext.date($0) })
  }
}
