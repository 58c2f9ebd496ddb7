internal import GuideContent
internal import GuideTemplate

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

  static func make(_ number: Int, _ scope: inout PageScope) -> ChecklistPage {
    let list = scope.edition.checklists[number]
    var head = scope.head(
      .checklist, id: list.id, title: list.title, isTranslated: list.isTranslated)
    head.summary = list.summary
    head.isUnreviewed = scope.isUnreviewed([list.place] + list.items.map(\.place))
    head.journeys = scope.journeys(of: "checklist:\(list.id)")
    head.breadcrumbs = [scope.homeLink, scope.builtInLink("checklists")]
    head.structuredData = StructuredData(scope, head).trail()
    return ChecklistPage(head: head, checklist: scope.checklist(list))
  }
}
