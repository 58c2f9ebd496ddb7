internal import GuideContent
internal import GuideTemplate

/// The whole guide on one page, for printing.
struct PrintPage: TemplateRecord {
  static let recordName = "print page"
  static let sample = PrintPage(
    head: .sample, articles: [], banks: [], messages: [], checklists: [], plans: [], terms: [],
    entries: [], contacts: [], sources: [])

  var head: PageHead
  var articles: [PrintedArticle]
  var banks: [PrintedBank]
  var messages: [OutreachView]
  var checklists: [ChecklistView]
  var plans: [PlanView]
  var terms: [TermView]
  var entries: [FAQEntryView]
  var contacts: [ContactView]
  var sources: [SourceView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("articles", articles, help: "The articles, in reading order.")
    fields.list("banks", banks, help: "The question banks.")
    fields.list("messages", messages, help: "The outreach templates.")
    fields.list("checklists", checklists, help: "The checklists.")
    fields.list("plans", plans, help: "The time plans.")
    fields.list("terms", terms, help: "The glossary.")
    fields.list("entries", entries, help: "The frequent questions.")
    fields.list("contacts", contacts, help: "The contacts.")
    fields.list("sources", sources, help: "The sources.")
  }

  static func make(_ scope: inout PageScope) -> PrintPage {
    var articles: [PrintedArticle] = []
    for number in scope.index.readingOrder {
      let article = scope.edition.articles[number]
      if !article.frontMatter.isPrinted { continue }
      let text = scope.article(article, idPrefix: article.id + "--")
      articles.append(
        PrintedArticle(
          id: article.id, title: article.frontMatter.title, summary: article.frontMatter.summary,
          body: text.html, language: scope.language(article.isTranslated)))
    }
    var banks: [PrintedBank] = []
    for number in scope.edition.banks.indices {
      let page = BankPage.make(number, &scope)
      banks.append(
        PrintedBank(
          id: page.head.id, title: page.head.title, categories: page.categories))
    }
    var head = scope.builtInHead(.print)
    head.isUnreviewed =
      !scope.edition.unreviewedFiles.isEmpty
      || scope.edition.articles.contains { scope.isUnreviewed($0) }
    return PrintPage(
      head: head, articles: articles, banks: banks,
      messages: scope.index.shownTemplates.map { scope.outreach($0) },
      checklists: scope.edition.checklists.map { scope.checklist($0) },
      plans: scope.edition.plans.map { scope.plan($0) }, terms: GlossaryPage.make(&scope).terms,
      entries: FAQPage.make(&scope).entries, contacts: ContactPage.make(&scope).contacts,
      sources: SourcesPage.make(&scope).sources)
  }
}
