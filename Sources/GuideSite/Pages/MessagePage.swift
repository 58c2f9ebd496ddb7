internal import GuideContent
internal import GuideTemplates

/// An outreach template.
struct MessagePage: TemplateRecord {
  static let recordName = "outreach template page"
  static let sample = MessagePage(head: .sample, message: .sample)

  var head: PageHead
  var message: MessageView

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.record("message", message, help: "The message.")
  }

  static func make(_ number: Int, _ pageContext: inout PageContext) -> MessagePage {
    let template = pageContext.index.shownTemplates[number]
    var head = PageHeadBuilder(pageContext).head(
      .template, id: template.id, title: template.title, isTranslated: template.isTranslated)
    head.summary = template.when.plainText
    head.isUnreviewed = pageContext.index.isUnreviewed(template.place)
    head.journeys = pageContext.links.journeys(of: "template:\(template.id)")
    head.breadcrumbs = [pageContext.links.homeLink, pageContext.links.builtInLink("templates")]
    head.structuredData = StructuredData(pageContext, head).trail()
    return MessagePage(head: head, message: pageContext.outreach(template))
  }
}
