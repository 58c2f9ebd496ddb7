internal import GuideContent
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates

/// An article.
struct ArticlePage: TemplateRecord {
  static let recordName = "article"
  static let sample = ArticlePage(
    head: .sample, body: [], toc: [], audience: [], tags: [], related: [], sources: [],
    packet: [], reviewed: nil, minutes: 0)

  var head: PageHead
  var body: [UInt8]
  var toc: [TocEntryView]
  var audience: [String]
  var tags: [LinkView]
  var related: [CardView]
  var sources: [SourceView]
  var packet: [PacketSheet]
  var reviewed: DateView?
  var minutes: Int

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.html("body", body, help: "The text.")
    fields.list("toc", toc, help: "Its headings; empty when there are too few to list.")
    fields.list("audience", audience, help: "Who it is for, as in `parent`.")
    fields.list("tags", tags, help: "Its topics, each with its page.")
    fields.list("related", related, help: "Pages that belong with it.")
    fields.list("sources", sources, help: "Where its facts come from.")
    fields.list("packet", packet, help: "What is printed after its text, each on a sheet.")
    fields.record("reviewed", reviewed, help: "When it was last read and found right.")
    fields.number("minutes", minutes, help: "How many minutes it takes to read.")
  }

  static func make(_ number: Int, _ pageContext: inout PageContext) -> ArticlePage {
    let article = pageContext.localization.articles[number]
    let matter = article.frontMatter
    var head = PageHeadBuilder(pageContext).head(
      .article, id: article.id, title: matter.title, isTranslated: article.isTranslated)
    head.summary = matter.summary
    if matter.isUnindexed { head.isUnindexed = true }
    head.isUnreviewed = pageContext.index.isUnreviewed(article)
    head.journeys = pageContext.links.journeys(of: PageReference(page: article.id))
    let neighbors = pageContext.index.neighbors[number]
    head.previous = neighbors.previous.map { pageContext.links.articleLink($0) }
    head.next = neighbors.next.map { pageContext.links.articleLink($0) }
    head.breadcrumbs = [pageContext.links.homeLink]

    let tags = pageContext.index.tags(of: number)
    head.changed = ContentDate.of(.article, number, in: pageContext.index)
    head.structuredData = StructuredData(pageContext, head).article(
      matter, tags: tags.map(\.name),
      basis: matter.sources.compactMap { pageContext.index.sources[$0] }
        .first { $0.type == .adaptedFrom })

    let text = pageContext.article(article)
    pageContext.headings = text.summary.headings
    let packet = pageContext.packet(of: article)
    return ArticlePage(
      head: head, body: text.html, toc: toc(matter.toc, text.summary.headings, packet: packet),
      audience: matter.audience.map(\.rawValue),
      tags: tags.map { tag in
        LinkView(title: tag.name, address: pageContext.links.tagPath(tag.slug), id: tag.slug)
      },
      related: matter.related.filter { $0 != PageReference(page: article.id) }
        .compactMap { pageContext.links.card($0) },
      sources: matter.sources.compactMap { pageContext.source($0) }, packet: packet,
      reviewed: matter.review.map { pageContext.date($0.reviewedOn) },
      minutes: max(1, (text.summary.words + 100) / 200))
  }

  private static func toc(_ mode: TocMode, _ headings: [Heading], packet: [PacketSheet])
    -> [TocEntryView]
  {
    if mode == .never || mode == .auto && headings.count + packet.count < 3 { return [] }
    return headings.map { TocEntryView(id: $0.id, title: $0.text, level: $0.level) }
      + packet.map { TocEntryView(id: "guide-sheet-\($0.id)", title: $0.title, level: 2) }
  }
}
