internal import GuideContent
internal import GuideTemplate

/// All time plans.
struct PlansPage: TemplateRecord {
  static let recordName = "time plan page"
  static let sample = PlansPage(head: .sample, plans: [])

  var head: PageHead
  var plans: [PlanView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("plans", plans, help: "The plans, in the order of the file.")
  }

  static func make(_ scope: inout PageScope) -> PlansPage {
    var head = scope.builtInHead(.timePlans)
    head.isUnreviewed = scope.isUnreviewed(scope.edition.plans.map(\.place))
    return PlansPage(head: head, plans: scope.edition.plans.map { scope.plan($0) })
  }
}
