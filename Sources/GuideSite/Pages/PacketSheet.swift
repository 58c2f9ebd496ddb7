internal import GuideContent
internal import GuideDiagnostics
internal import GuideTemplates

/// One page of the guide within a packet, which an article brings along to be printed with it.
struct PacketSheet: TemplateRecord {
  static let recordName = "sheet of a packet"
  static let sample = PacketSheet(id: "", title: "")

  var id: String
  var title: String
  var language: String?
  /// One of these, by the kind of the page.
  var body: [UInt8]?
  var questions: [QuestionView] = []
  var checklist: ChecklistView?
  var message: MessageView?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "Its anchor.")
    fields.text("title", title, help: "Its heading.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
    fields.html("body", body, help: "Of an article: the text; its headings' ids begin with its id.")
    fields.list("questions", questions, help: "Of a question bank: those for beginners, else all.")
    fields.record("checklist", checklist, help: "The checklist.")
    fields.record("message", message, help: "The message to copy.")
  }
}

extension PageContext {
  /// The sheets of an article's packet, without those whose pages readers can't see now.
  mutating func packet(of article: Article) -> [PacketSheet] {
    article.frontMatter.packet.compactMap { page in
      if page == PageReference(page: article.id) { return nil }
      guard let target = links.target(page) else {
        diagnostics.append(
          Diagnostic(
            SiteFault.packetPage, at: article.frontMatter.packetPlace,
            "The packet leaves `\(page)` out, because readers can't see it now.",
            allowed: "Take it out of `packet`, or show it."))
        return nil
      }
      var sheet = PacketSheet(id: "\(page.kind.rawValue)-\(page.id)", title: target.title)
      sheet.language = target.language
      guard fill(&sheet, from: page) else {
        diagnostics.append(
          Diagnostic(
            SiteFault.packetPage, at: article.frontMatter.packetPlace,
            "The page `\(page)` can't be in a packet.",
            allowed: "A packet has articles, checklists, messages and question banks."))
        return nil
      }
      return sheet
    }
  }

  /// - Returns: false for a page that guide makes itself, such as the list of all pages.
  private mutating func fill(_ sheet: inout PacketSheet, from page: PageReference) -> Bool {
    switch page.kind {
    case .bank:
      guard let bank = localization.banks.first(where: { $0.id == page.id }) else { return false }
      let shown = bank.items.filter { $0.status == .published }
      let starters = shown.filter(\.isStarter)
      sheet.questions = (starters.isEmpty ? shown : starters).map { question($0) }
    case .checklist: sheet.checklist = index.checklists[page.id].map { checklist($0) }
    case .template: sheet.message = index.templates[page.id].map { outreach($0) }
    default:
      guard let other = index.article(page.id) else { return false }
      sheet.body = article(other, idPrefix: other.id + "--").html
    }
    return true
  }
}
