internal import GuideContent
internal import GuideTemplates

/// A page that lists others: the question banks, the templates, the checklists, a tag, all pages.
struct CardsPage: TemplateRecord {
  static let recordName = "list of pages"
  static let sample = CardsPage(head: .sample, groups: [])

  var head: PageHead
  var groups: [CardGroupView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("groups", groups, help: "The pages, in groups.")
  }

  static func questions(_ pageContext: inout PageContext) -> CardsPage {
    let cards = pageContext.localization.banks.map { bank in
      CardView(
        title: bank.title, summary: bank.summary,
        address: pageContext.links.path(.bank, bank.id) ?? "",
        language: pageContext.links.language(bank.isTranslated))
    }
    var head = PageHeadBuilder(pageContext).builtInHead(.questions)
    head.isUnreviewed = pageContext.index.isUnreviewed(pageContext.localization.banks.map(\.place))
    return CardsPage(
      head: head,
      groups: [CardGroupView(id: "questions", title: "", cards: cards)])
  }

  static func checklists(_ pageContext: inout PageContext) -> CardsPage {
    let lists = pageContext.localization.checklists
    var head = PageHeadBuilder(pageContext).builtInHead(.checklists)
    head.isUnreviewed = pageContext.index.isUnreviewed(lists.map(\.place))
    return CardsPage(
      head: head,
      groups: Stage.allCases.compactMap { moment in
        let cards = lists.filter { $0.moment == moment }.map { list in
          CardView(
            title: list.title, summary: list.summary,
            address: pageContext.links.path(.checklist, list.id) ?? "",
            language: pageContext.links.language(list.isTranslated))
        }
        return cards.isEmpty
          ? nil : CardGroupView(id: moment.rawValue, title: "", cards: cards)
      })
  }

  static func templates(_ pageContext: inout PageContext) -> CardsPage {
    var groups: [CardGroupView] = []
    for moment in Stage.allCases {
      var cards: [CardView] = []
      for template in pageContext.index.shownTemplates where template.moment == moment {
        cards.append(
          CardView(
            title: template.title, summary: template.when.plainText,
            address: pageContext.links.path(.template, template.id) ?? "",
            language: pageContext.links.language(template.isTranslated)))
      }
      if !cards.isEmpty {
        groups.append(CardGroupView(id: moment.rawValue, title: "", cards: cards))
      }
    }
    var head = PageHeadBuilder(pageContext).builtInHead(.templates)
    head.isUnreviewed = pageContext.index.isUnreviewed(
      pageContext.index.shownTemplates.map(\.place))
    return CardsPage(head: head, groups: groups)
  }

  static func tag(_ number: Int, _ pageContext: inout PageContext) -> CardsPage {
    let tag = pageContext.index.tags[number]
    var head = PageHeadBuilder(pageContext).head(
      .tag, id: "", title: tag.name,
      isTranslated: pageContext.siteContext.isTranslated(.tag, tag.slug, in: pageContext.index),
      shown: tag.slug)
    PageHeadBuilder(pageContext).useWordsOfTheme(in: &head)
    head.isUnreviewed = tag.articles.contains {
      pageContext.index.isUnreviewed(pageContext.localization.articles[$0])
    }
    head.summary = pageContext.siteContext.summary(ofBuiltIn: "tag", pageContext.index)
      .replacing("{topic}", with: tag.name)
    head.breadcrumbs = [pageContext.links.homeLink, pageContext.links.builtInLink("tags")]
    head.structuredData = StructuredData(pageContext, head).trail()
    return CardsPage(
      head: head,
      groups: [
        CardGroupView(
          id: tag.slug, title: tag.name,
          cards: tag.articles.map { pageContext.links.articleCard($0) })
      ])
  }

  /// Every page, so that nothing can be out of reach.
  static func all(_ pageContext: inout PageContext) -> CardsPage {
    var groups: [CardGroupView] = []
    let articles = pageContext.index.readingOrder
    for audience in Audience.allCases {
      let own = articles.filter {
        pageContext.localization.articles[$0].frontMatter.audience.first == audience
      }
      if own.isEmpty { continue }
      groups.append(
        CardGroupView(
          id: audience.rawValue, title: "", cards: own.map { pageContext.links.articleCard($0) }))
    }
    let tools =
      questions(&pageContext).groups + templates(&pageContext).groups
      + checklists(&pageContext).groups
    if !tools.isEmpty {
      groups.append(CardGroupView(id: "tools", title: "", cards: tools.flatMap(\.cards)))
    }
    let lists = PageKind.allCases.filter { $0.list != nil }.map(\.rawValue)
    let others = (lists + [People.page, "tags", "print", "worksheet"]).filter {
      pageContext.siteContext.guide.hasPage($0)
    }
    groups.append(
      CardGroupView(
        id: "reference", title: "",
        cards: others.map { id in
          let link = pageContext.links.builtInLink(id)
          return CardView(title: link.title, summary: "", address: link.address, language: nil)
        }))
    var head = PageHeadBuilder(pageContext).builtInHead(.allPages)
    head.isUnreviewed =
      articles.contains { pageContext.index.isUnreviewed(pageContext.localization.articles[$0]) }
      || pageContext.index.isUnreviewed(
        pageContext.localization.banks.map(\.place) + pageContext.index.shownTemplates.map(\.place)
          + pageContext.localization.checklists.map(\.place))
    return CardsPage(head: head, groups: groups)
  }
}
