internal import GuideContent
internal import GuideTemplate

/// Questions that families ask.
struct FAQPage: TemplateRecord {
  static let recordName = "page of frequent questions"
  static let sample = FAQPage(head: .sample, entries: [])

  var head: PageHead
  var entries: [FAQEntryView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("entries", entries, help: "The questions with their answers.")
  }

  static func make(_ scope: inout PageScope) -> FAQPage {
    let entries = scope.edition.faq.map { scope.faqEntry($0) }
    var head = scope.builtInHead(.faq)
    head.isUnreviewed = scope.isUnreviewed(scope.edition.faq.map(\.place))
    head.structuredData = StructuredData(scope, head).questions(entries)
    return FAQPage(head: head, entries: entries)
  }
}
