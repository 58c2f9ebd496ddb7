internal import GuideContent
internal import GuideSystem
internal import GuideTemplate

/// What stands at an address that has moved.
struct RedirectPage: TemplateRecord {
  static let recordName = "redirect"
  static let sample = RedirectPage(head: .sample, target: "")

  var head: PageHead
  var target: String

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.address("target", target, help: "Where it leads now.")
  }

  static func make(_ number: Int, _ scope: inout PageScope) -> RedirectPage {
    let redirect = scope.edition.redirects[number]
    let target = redirect.target.flatMap { scope.target($0) }
    var head = scope.head(
      .redirect, id: "", title: target?.title ?? scope.edition.site.title, isTranslated: true)
    head.languages = []
    return RedirectPage(head: head, target: address(of: redirect, isShown: target != nil, scope))
  }

  /// Where the redirect leads in the end, so that a reader is sent on once; home, when the page that it
  /// names is not shown at present.
  private static func address(of redirect: Redirect, isShown: Bool, _ scope: PageScope) -> String {
    guard let end = scope.world.routes.end(ofRedirectAt: scope.path) else { return "" }
    let first = redirect.target.flatMap { scope.path($0) }
    if let first, !isShown, end.path == first { return "" }
    let path = PercentEncoding.encoded(end.path)
    guard let id = end.fragment, !isTranslatedArticle(end.path, scope) else { return path }
    return "\(path)#\(PercentEncoding.encoded(id))"
  }

  /// Headings of a translation have ids of their own, so its page is meant as a whole.
  private static func isTranslatedArticle(_ path: String, _ scope: PageScope) -> Bool {
    if scope.index.number == 0 { return false }
    return scope.edition.articles.contains { $0.isTranslated && scope.articlePath($0) == path }
  }
}
