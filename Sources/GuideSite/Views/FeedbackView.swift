internal import GuideContent
internal import GuideSupport
package import GuideTemplates

/// Links that begin an e-mail about a page.
package struct FeedbackView: TemplateRecord {
  package static let recordName = "feedback"
  package static let sample = FeedbackView()

  package var helpful: String?
  package var unhelpful: String?
  package var mistake: String?

  package func write(to fields: inout RecordWriter) {
    fields.address("helpful", helpful, help: "The mail that says it was helpful.")
    fields.address("unhelpful", unhelpful, help: "The mail that says it was not.")
    fields.address("mistake", mistake, help: "The mail that tells of a mistake.")
  }
}

extension PageHeadBuilder {
  /// How readers of this page write about it; nil where nobody asks them.
  func feedback(_ kind: PageKind, title: String) -> FeedbackView? {
    let (siteContext, index) = (pageContext.siteContext, pageContext.index)
    guard let settings = siteContext.guide.site.feedback, kind != .redirect, kind != .print,
      !kind.standsAnywhere,
      let email = index.contacts[settings.contact ?? siteContext.guide.site.office]?.email
    else { return nil }
    let words = siteContext.theme.words[index.number]
    var lines = ["", "", "\(words["feedback_page"] ?? ""): \(address)"]
    // Only a site that devices keep has revisions.
    if siteContext.theme.offline != nil {
      lines.append("\(words["feedback_revision"] ?? ""): \(Revision.mark)")
    }
    let body = Self.part(lines.joined(separator: "\r\n"))
    func mail(_ subject: String) -> String {
      "mailto:\(email)?subject=\(Self.part("\(words[subject] ?? ""): \(title)"))&body=\(body)"
    }
    var view = FeedbackView()
    if settings.asksWhetherHelpful {
      view.helpful = mail("feedback_helpful")
      view.unhelpful = mail("feedback_unhelpful")
    }
    if settings.asksForMistakes { view.mistake = mail("feedback_mistake") }
    return view
  }

  private var address: String {
    pageContext.siteContext.guide.site.baseURL + PercentEncoding.encoded(pageContext.path)
  }

  /// A text as a part of a query: what would end it there is escaped as well.
  private static func part(_ text: String) -> String {
    PercentEncoding.encoded(text).replacing(";", with: "%3B").replacing("=", with: "%3D")
  }
}
