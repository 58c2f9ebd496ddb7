internal import GuideContent
internal import GuideTemplate

/// The glossary.
struct GlossaryPage: TemplateRecord {
  static let recordName = "glossary page"
  static let sample = GlossaryPage(head: .sample, terms: [])

  var head: PageHead
  var terms: [TermView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("terms", terms, help: "The terms, by their letters.")
  }

  static func make(_ scope: inout PageScope) -> GlossaryPage {
    let terms = scope.edition.terms.sorted {
      ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id)
    }
    var head = scope.builtInHead(.glossary)
    head.isUnreviewed = scope.isUnreviewed(terms.map(\.place))
    return GlossaryPage(head: head, terms: terms.map { scope.term($0) })
  }
}
