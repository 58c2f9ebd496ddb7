internal import GuideContent
internal import GuideTemplate

/// Where the guide's facts come from.
struct SourcesPage: TemplateRecord {
  static let recordName = "page of sources"
  static let sample = SourcesPage(head: .sample, sources: [])

  var head: PageHead
  var sources: [SourceView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("sources", sources, help: "All sources, in the order of the file.")
  }

  static func make(_ scope: inout PageScope) -> SourcesPage {
    var head = scope.builtInHead(.sources)
    head.isUnreviewed = scope.isUnreviewed(scope.edition.sources.map(\.place))
    return SourcesPage(
      head: head,
      sources: scope.edition.sources.compactMap { scope.source($0.id) })
  }
}
