internal import GuideContent
internal import GuideTemplate

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

  static func questions(_ scope: inout PageScope) -> CardsPage {
    let cards = scope.edition.banks.map { bank in
      CardView(
        title: bank.title, summary: bank.summary,
        address: scope.path(.bank, bank.id) ?? "", language: scope.language(bank.isTranslated))
    }
    var head = scope.builtInHead(.questions)
    head.isUnreviewed = scope.isUnreviewed(scope.edition.banks.map(\.place))
    return CardsPage(
      head: head,
      groups: [CardGroupView(id: "questions", title: "", cards: cards)])
  }

  static func checklists(_ scope: inout PageScope) -> CardsPage {
    let lists = scope.edition.checklists
    var head = scope.builtInHead(.checklists)
    head.isUnreviewed = scope.isUnreviewed(lists.map(\.place))
    return CardsPage(
      head: head,
      groups: Moment.allCases.compactMap { moment in
        let cards = lists.filter { $0.moment == moment }.map { list in
          CardView(
            title: list.title, summary: list.summary,
            address: scope.path(.checklist, list.id) ?? "",
            language: scope.language(list.isTranslated))
        }
        return cards.isEmpty
          ? nil : CardGroupView(id: moment.rawValue, title: "", cards: cards)
      })
  }

  static func templates(_ scope: inout PageScope) -> CardsPage {
    var groups: [CardGroupView] = []
    for moment in Moment.allCases {
      var cards: [CardView] = []
      for template in scope.index.shownTemplates where template.moment == moment {
        cards.append(
          CardView(
            title: template.title, summary: scope.plainText(template.when),
            address: scope.path(.template, template.id) ?? "",
            language: scope.language(template.isTranslated)))
      }
      if !cards.isEmpty {
        groups.append(CardGroupView(id: moment.rawValue, title: "", cards: cards))
      }
    }
    var head = scope.builtInHead(.templates)
    head.isUnreviewed = scope.isUnreviewed(scope.index.shownTemplates.map(\.place))
    return CardsPage(head: head, groups: groups)
  }

  static func tag(_ number: Int, _ scope: inout PageScope) -> CardsPage {
    let tag = scope.index.tags[number]
    var head = scope.head(
      .tag, id: "", title: tag.name,
      isTranslated: scope.world.isTranslated(.tag, tag.slug, in: scope.index), shown: tag.slug)
    scope.useWordsOfTheme(in: &head)
    head.isUnreviewed = tag.articles.contains { scope.isUnreviewed(scope.edition.articles[$0]) }
    head.summary = scope.world.summary(ofBuiltIn: "tag", scope.index)
      .replacing("{topic}", with: tag.name)
    head.breadcrumbs = [scope.homeLink, scope.builtInLink("tags")]
    head.structuredData = StructuredData(scope, head).trail()
    return CardsPage(
      head: head,
      groups: [
        CardGroupView(
          id: tag.slug, title: tag.name, cards: tag.articles.map { scope.articleCard($0) })
      ])
  }

  /// Every page, so that nothing can be out of reach.
  static func all(_ scope: inout PageScope) -> CardsPage {
    var groups: [CardGroupView] = []
    let articles = scope.index.readingOrder
    for audience in Audience.allCases {
      let own = articles.filter {
        scope.edition.articles[$0].frontMatter.audience.first == audience
      }
      if own.isEmpty { continue }
      groups.append(
        CardGroupView(
          id: audience.rawValue, title: "", cards: own.map { scope.articleCard($0) }))
    }
    let tools = questions(&scope).groups + templates(&scope).groups + checklists(&scope).groups
    if !tools.isEmpty {
      groups.append(CardGroupView(id: "tools", title: "", cards: tools.flatMap(\.cards)))
    }
    let others = [
      "time-plans", "glossary", "faq", "contact", "sources", "tags", "print", "worksheet",
    ].filter { scope.world.guide.hasPage($0) }
    groups.append(
      CardGroupView(
        id: "reference", title: "",
        cards: others.map { id in
          let link = scope.builtInLink(id)
          return CardView(title: link.title, summary: "", address: link.address, language: nil)
        }))
    var head = scope.builtInHead(.allPages)
    head.isUnreviewed =
      articles.contains { scope.isUnreviewed(scope.edition.articles[$0]) }
      || scope.isUnreviewed(
        scope.edition.banks.map(\.place) + scope.index.shownTemplates.map(\.place)
          + scope.edition.checklists.map(\.place))
    return CardsPage(head: head, groups: groups)
  }
}
