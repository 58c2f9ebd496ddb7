internal import GuideContent
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
    return RedirectPage(
      head: head,
      target: target?.path ?? (redirect.to.hasPrefix("/") ? String(redirect.to.dropFirst()) : ""))
  }
}
