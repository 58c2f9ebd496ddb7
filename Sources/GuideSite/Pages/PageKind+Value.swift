internal import GuideTemplate

extension PageKind {
  /// What a page's template is given.
  func value(_ number: Int, _ scope: inout PageScope) -> Value {
    switch self {
    case .home: HomePage.make(&scope).value
    case .article: ArticlePage.make(number, &scope).value
    case .questions: CardsPage.questions(&scope).value
    case .bank: BankPage.make(number, &scope).value
    case .templates: CardsPage.templates(&scope).value
    case .template: OutreachPage.make(number, &scope).value
    case .checklists: CardsPage.checklists(&scope).value
    case .checklist: ChecklistPage.make(number, &scope).value
    case .timePlans: PlansPage.make(&scope).value
    case .glossary: GlossaryPage.make(&scope).value
    case .faq: FAQPage.make(&scope).value
    case .contact: ContactPage.make(&scope).value
    case .sources: SourcesPage.make(&scope).value
    case .tags: TagsPage.make(&scope).value
    case .tag: CardsPage.tag(number, &scope).value
    case .allPages: CardsPage.all(&scope).value
    case .print: PrintPage.make(&scope).value
    case .worksheet: WorksheetPage.make(&scope).value
    case .offline: PlainPage.offline(&scope).value
    case .notFound: PlainPage.notFound(&scope).value
    case .redirect: RedirectPage.make(number, &scope).value
    }
  }
}
