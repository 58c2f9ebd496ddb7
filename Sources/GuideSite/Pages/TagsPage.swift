internal import GuideContent
internal import GuideTemplate

/// All tags.
struct TagsPage: TemplateRecord {
  static let recordName = "page of tags"
  static let sample = TagsPage(head: .sample, tags: [])

  var head: PageHead
  var tags: [TagView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("tags", tags, help: "The tags, by their letters.")
  }

  static func make(_ scope: inout PageScope) -> TagsPage {
    var head = scope.builtInHead(.tags)
    head.isUnreviewed = scope.index.tags.flatMap(\.articles).contains {
      scope.isUnreviewed(scope.edition.articles[$0])
    }
    return TagsPage(
      head: head,
      tags: scope.index.tags.map { tag in
        TagView(name: tag.name, address: scope.tagPath(tag.slug), count: tag.articles.count)
      })
  }
}
