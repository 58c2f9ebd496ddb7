internal import GuideContent
internal import GuideTemplate

/// An outreach template.
struct OutreachPage: TemplateRecord {
  static let recordName = "outreach template page"
  static let sample = OutreachPage(head: .sample, message: .sample)

  var head: PageHead
  var message: OutreachView

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.record("message", message, help: "The message.")
  }

  static func make(_ number: Int, _ scope: inout PageScope) -> OutreachPage {
    let template = scope.index.shownTemplates[number]
    var head = scope.head(
      .template, id: template.id, title: template.title, isTranslated: template.isTranslated)
    head.summary = scope.plainText(template.when)
    head.isUnreviewed = scope.isUnreviewed(template.place)
    head.journeys = scope.journeys(of: "template:\(template.id)")
    head.breadcrumbs = [scope.homeLink, scope.builtInLink("templates")]
    head.structuredData = StructuredData(scope, head).trail()
    return OutreachPage(head: head, message: scope.outreach(template))
  }
}
