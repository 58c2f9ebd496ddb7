internal import GuideContent
internal import GuideTemplates

/// The whole guide on one page, for printing.
struct PrintPage: TemplateRecord {
  static let recordName = "print page"
  static let sample = PrintPage(
    head: .sample, articles: [], banks: [], worksheet: [], messages: [], checklists: [], plans: [],
    terms: [], entries: [], contacts: [], sources: [])

  var head: PageHead
  var articles: [PrintedArticle]
  var banks: [PrintedBank]
  var worksheet: [WorksheetStepView]
  var messages: [MessageView]
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
    fields.list("worksheet", worksheet, help: "The steps of the worksheet, if there is one.")
    fields.list("messages", messages, help: "The outreach templates.")
    fields.list("checklists", checklists, help: "The checklists.")
    fields.list("plans", plans, help: "The time plans.")
    fields.list("terms", terms, help: "The glossary.")
    fields.list("entries", entries, help: "The frequent questions.")
    fields.list("contacts", contacts, help: "The contacts.")
    fields.list("sources", sources, help: "The sources.")
  }

  static func make(_ pageContext: inout PageContext) -> PrintPage {
    var articles: [PrintedArticle] = []
    for number in pageContext.index.readingOrder {
      let article = pageContext.localization.articles[number]
      if !article.frontMatter.isPrinted { continue }
      let text = pageContext.article(article, idPrefix: article.id + "--")
      articles.append(
        PrintedArticle(
          id: article.id, title: article.frontMatter.title, summary: article.frontMatter.summary,
          body: text.html, language: pageContext.links.language(article.isTranslated)))
    }
    var banks: [PrintedBank] = []
    for number in pageContext.localization.banks.indices {
      let page = BankPage.make(number, &pageContext)
      banks.append(
        PrintedBank(
          id: page.head.id, title: page.head.title, categories: page.categories))
    }
    var head = PageHeadBuilder(pageContext).builtInHead(.print)
    head.isUnreviewed =
      !pageContext.localization.unreviewedFiles.isEmpty
      || pageContext.localization.articles.contains { pageContext.index.isUnreviewed($0) }
    let hasWorksheet = pageContext.siteContext.guide.hasPage("worksheet")
    return PrintPage(
      head: head, articles: articles, banks: banks,
      worksheet: hasWorksheet ? WorksheetData(pageContext.links).steps : [],
      messages: pageContext.index.shownTemplates.map { pageContext.outreach($0) },
      checklists: pageContext.localization.checklists.map { pageContext.checklist($0) },
      plans: pageContext.localization.plans.map { pageContext.plan($0) },
      terms: GlossaryPage.make(&pageContext).terms,
      entries: FAQPage.make(&pageContext).entries,
      contacts: ContactPage.make(&pageContext).contacts,
      sources: SourcesPage.make(&pageContext).sources)
  }
}
