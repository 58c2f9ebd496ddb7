internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
package import GuideTemplates

/// A line at the top of pages, for some days.
package struct NoticeView: TemplateRecord {
  package static let recordName = "notice"
  package static let sample = NoticeView(
    key: "", text: [], isUrgent: false, isDismissible: true, until: "", page: nil, language: nil)

  /// What a device remembers it by.
  let key: String
  let text: [UInt8]
  let isUrgent: Bool
  let isDismissible: Bool
  let until: String
  let page: LinkView?
  let language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text(
      "key", key, help: "What a device remembers it by. It is another when the words change.")
    fields.html("text", text, help: "What readers have to know.")
    fields.flag("is_urgent", isUrgent, help: "Whether nobody may miss it.")
    fields.flag("is_dismissible", isDismissible, help: "Whether readers can close it.")
    fields.text("until", until, help: "The moment at which it is over, as in 2026-11-28T06:00Z.")
    fields.record("page", page, help: "The page that tells more.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}

extension PageHeadBuilder {
  /// The notices that a page shows.
  func notices(_ kind: PageKind, _ id: String) -> [NoticeView] {
    let notices = pageContext.index.notices
    if notices.isEmpty { return [] }
    let page =
      [.bank, .checklist, .template].contains(kind)
      ? PageReference("\(kind.rawValue):\(id)") : PageReference(page: id)
    // What is wrong with the words is reported once, by the home page.
    var context =
      kind == .home
      ? pageContext
      : PageContext(
        pageContext.siteContext, pageContext.index, path: pageContext.path,
        prefix: pageContext.prefix)
    return notices.filter { notice in
      notice.pages.isEmpty || page.map(notice.pages.contains) ?? false
    }.map { context.notice($0) }
  }
}

extension PageContext {
  fileprivate mutating func notice(_ notice: Notice) -> NoticeView {
    let main = siteContext.localizations.first?.notices.first { $0.id == notice.id } ?? notice
    let words = String(PathHash.of(main.text.text), radix: 36)
    let end = DateMoment.utc(
      notice.until.adding(days: 1), TimeOfDay(seconds: 0), in: localization.site.timeZone)
    return NoticeView(
      key: "\(notice.id)-\(words)", text: html(notice.text), isUrgent: notice.tone == .urgent,
      isDismissible: notice.isDismissible, until: end.text,
      page: notice.page.flatMap { links.link($0, label: nil) },
      language: links.language(notice.isTranslated))
  }
}
