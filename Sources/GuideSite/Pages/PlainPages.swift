internal import GuideContent
internal import GuideSupport
package import GuideTemplates

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

  static func notFound(_ pageContext: inout PageContext) -> PlainPage {
    let (siteContext, own) = (pageContext.siteContext, pageContext.index.number)
    let others = siteContext.localizations.filter { $0.number != own }.map { other in
      let language = other.localization.language
      let home = siteContext.routes.languagePrefixes[other.number]
      let links = [(PageKind.home, home), (.allPages, "\(home)\(PageKind.allPages.rawValue)/")].map
      {
        LinkView(
          title: siteContext.title(ofBuiltIn: $0.rawValue, other), address: $1, id: $0.rawValue)
      }
      return PlainWordsView(
        language: language, direction: PageHeadBuilder.direction(of: language),
        title: siteContext.title(ofBuiltIn: PageKind.notFound.rawValue, other),
        summary: siteContext.summary(ofBuiltIn: PageKind.notFound.rawValue, other), links: links)
    }
    return PlainPage(head: PageHeadBuilder(pageContext).builtInHead(.notFound), others: others)
  }

  static func offline(_ pageContext: inout PageContext) -> PlainPage {
    PlainPage(head: PageHeadBuilder(pageContext).builtInHead(.offline), others: [])
  }
}

/// What is at an address that has moved.
package struct RedirectPage: TemplateRecord {
  package static let recordName = "redirect"
  package static let sample = RedirectPage(head: .sample, target: "")

  package var head: PageHead
  package var target: String

  package func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.address("target", target, help: "Where it leads now.")
  }

  package static func make(_ number: Int, _ pageContext: inout PageContext) -> RedirectPage {
    let redirect = pageContext.localization.redirects[number]
    let target = redirect.target.flatMap { pageContext.links.target($0) }
    var head = PageHeadBuilder(pageContext).head(
      .redirect, id: "", title: target?.title ?? pageContext.localization.site.title,
      isTranslated: true)
    head.languages = []
    return RedirectPage(
      head: head, target: address(of: redirect, isShown: target != nil, pageContext))
  }

  /// Where the redirect leads in the end, so that a reader is sent on once; home, when the page that it
  /// names is not shown at present.
  private static func address(of redirect: Redirect, isShown: Bool, _ pageContext: PageContext)
    -> String
  {
    guard let end = pageContext.siteContext.routes.end(ofRedirectAt: pageContext.path) else {
      return ""
    }
    let first = redirect.target.flatMap { pageContext.links.path($0) }
    if let first, !isShown, end.path == first { return "" }
    let path = PercentEncoding.encoded(end.path)
    guard let id = end.fragment, !isTranslatedArticle(end.path, pageContext) else { return path }
    return "\(path)#\(PercentEncoding.encoded(id))"
  }

  /// Headings of a translation have ids of their own, so its page is meant as a whole.
  private static func isTranslatedArticle(_ path: String, _ pageContext: PageContext) -> Bool {
    if pageContext.index.number == 0 { return false }
    return pageContext.localization.articles.contains {
      $0.isTranslated && pageContext.links.articlePath($0) == path
    }
  }
}

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

  static func make(_ pageContext: inout PageContext) -> TagsPage {
    var head = PageHeadBuilder(pageContext).builtInHead(.tags)
    head.isUnreviewed = pageContext.index.tags.flatMap(\.articles).contains {
      pageContext.index.isUnreviewed(pageContext.localization.articles[$0])
    }
    return TagsPage(
      head: head,
      tags: pageContext.index.tags.map { tag in
        TagView(
          name: tag.name, address: pageContext.links.tagPath(tag.slug), count: tag.articles.count)
      })
  }
}
