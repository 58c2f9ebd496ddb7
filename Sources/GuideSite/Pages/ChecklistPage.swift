internal import GuideContent
internal import GuideTemplates

/// A checklist.
struct ChecklistPage: TemplateRecord {
  static let recordName = "checklist page"
  static let sample = ChecklistPage(head: .sample, checklist: .sample)

  var head: PageHead
  var checklist: ChecklistView

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.record("checklist", checklist, help: "The list.")
  }

  static func make(_ number: Int, _ pageContext: inout PageContext) -> ChecklistPage {
    let list = pageContext.localization.checklists[number]
    var head = PageHeadBuilder(pageContext).head(
      .checklist, id: list.id, title: list.title, isTranslated: list.isTranslated)
    head.summary = list.summary
    head.isUnreviewed = pageContext.index.isUnreviewed([list.place] + list.items.map(\.place))
    head.journeys = pageContext.links.journeys(of: "checklist:\(list.id)")
    head.breadcrumbs = [pageContext.links.homeLink, pageContext.links.builtInLink("checklists")]
    head.structuredData = StructuredData(pageContext, head).trail()
    return ChecklistPage(head: head, checklist: pageContext.checklist(list))
  }
}

/// All time plans.
struct PlansPage: ListPage {
  typealias File = TimePlans

  static let recordName = "time plan page"
  static let sample = PlansPage(head: .sample, plans: [])

  var head: PageHead
  var plans: [PlanView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("plans", plans, help: "The plans, in the order of the file.")
  }

  static func make(_ pageContext: inout PageContext) -> PlansPage {
    var head = PageHeadBuilder(pageContext).builtInHead(.timePlans)
    head.isUnreviewed = pageContext.index.isUnreviewed(pageContext.localization.plans.map(\.place))
    return PlansPage(head: head, plans: pageContext.localization.plans.map { pageContext.plan($0) })
  }
}
