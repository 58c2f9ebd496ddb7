/// Which page leads to which in one language, besides the links in the texts of articles.
///
/// Those are in `RuleReading`, which has read all texts. The list of all pages leads nowhere:
/// nobody looks there first.
struct LinkGraph: Sendable {
  struct Link: Sendable {
    var source: Source
    var target: PageReference
  }

  /// What has the link.
  enum Source: Hashable, Sendable {
    case header
    case footer
    case homePage
    case journey(String)
    case article(String)
    /// An item of a list such as the FAQ, with what its record is called.
    case item(String, String)
    case checklist(String)
  }

  /// The links that are on every page or on the home page.
  let entrances: [Link]
  /// Those of the items of lists, such as the FAQ.
  let items: [Link]
  /// Those of the items of checklists.
  let checklists: [Link]
  /// Those of articles to related pages; only of articles that are shown.
  let related: [Link]

  init(_ localization: LocalizedGuide) {
    let navigation = localization.navigation
    var entrances = navigation.headerDestinations.compactMap(\.page).map {
      Link(source: .header, target: $0)
    }
    entrances += navigation.footerDestinations.compactMap(\.page).map {
      Link(source: .footer, target: $0)
    }
    entrances += localization.home.doors.map { Link(source: .homePage, target: $0.page) }
    for journey in navigation.journeys {
      for step in journey.steps {
        entrances += step.pages.map { Link(source: .journey(journey.id), target: $0) }
      }
    }
    self.entrances = entrances
    items = localization.records.listed.compactMap { item in
      item.page.map { Link(source: .item(type(of: item).recordName, item.id), target: $0) }
    }
    checklists = localization.checklists.flatMap { list in
      list.items.compactMap { $0.page }.map { Link(source: .checklist(list.id), target: $0) }
    }
    related = localization.articles.filter(\.isShown).flatMap { article in
      article.frontMatter.related.map { Link(source: .article(article.id), target: $0) }
    }
  }

  var all: [Link] { entrances + related + items + checklists }
}
