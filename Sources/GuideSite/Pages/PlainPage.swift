internal import GuideContent
internal import GuideTemplate

/// A page that the theme's own words fill: what to show when an address leads nowhere.
struct PlainPage: TemplateRecord {
  static let recordName = "plain page"
  static let sample = PlainPage(head: .sample, others: [])

  var head: PageHead
  /// The same in the other languages, where there is one page for all of them.
  var others: [PlainWordsView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list(
      "others", others,
      help: "The same in the site's other languages; nothing for a page that each language has.")
  }

  static func notFound(_ scope: inout PageScope) -> PlainPage {
    let (world, own) = (scope.world, scope.index.number)
    let others = world.editions.filter { $0.number != own }.map { other in
      let language = other.edition.language
      let home = world.routes.languagePrefixes[other.number]
      let links = [(PageKind.home, home), (.allPages, "\(home)\(PageKind.allPages.rawValue)/")].map
      {
        LinkView(
          title: world.title(ofBuiltIn: $0.rawValue, other), address: $1, id: $0.rawValue)
      }
      return PlainWordsView(
        language: language, direction: scope.direction(of: language),
        title: world.title(ofBuiltIn: PageKind.notFound.rawValue, other),
        summary: world.summary(ofBuiltIn: PageKind.notFound.rawValue, other), links: links)
    }
    return PlainPage(head: scope.builtInHead(.notFound), others: others)
  }

  static func offline(_ scope: inout PageScope) -> PlainPage {
    PlainPage(head: scope.builtInHead(.offline), others: [])
  }
}
