package import GuideTemplates

extension PageKind {
  /// What the page's template sees as `page`.
  package var shape: RecordShape { shape(among: KnownShapes()) }

  package func shape(among known: KnownShapes) -> RecordShape {
    switch self {
    case .home: HomePage.shape(among: known)
    case .article: ArticlePage.shape(among: known)
    case .questions, .templates, .checklists, .tag, .allPages: CardsPage.shape(among: known)
    case .bank: BankPage.shape(among: known)
    case .template: MessagePage.shape(among: known)
    case .checklist: ChecklistPage.shape(among: known)
    case .people: PeoplePage.shape(among: known)
    case .tags: TagsPage.shape(among: known)
    case .print: PrintPage.shape(among: known)
    case .worksheet: WorksheetPage.shape(among: known)
    case .notFound, .offline: PlainPage.shape(among: known)
    case .redirect: RedirectPage.shape(among: known)
    default: ListPages.shape(of: self, among: known)
    }
  }
}

extension PageKind {
  /// What a page's template is given.
  package func value(_ number: Int, _ pageContext: inout PageContext) -> Value {
    switch self {
    case .home: HomePage.make(&pageContext).value
    case .article: ArticlePage.make(number, &pageContext).value
    case .questions: CardsPage.questions(&pageContext).value
    case .bank: BankPage.make(number, &pageContext).value
    case .templates: CardsPage.templates(&pageContext).value
    case .template: MessagePage.make(number, &pageContext).value
    case .checklists: CardsPage.checklists(&pageContext).value
    case .checklist: ChecklistPage.make(number, &pageContext).value
    case .people: PeoplePage.make(&pageContext).value
    case .tags: TagsPage.make(&pageContext).value
    case .tag: CardsPage.tag(number, &pageContext).value
    case .allPages: CardsPage.all(&pageContext).value
    case .print: PrintPage.make(&pageContext).value
    case .worksheet: WorksheetPage.make(&pageContext).value
    case .offline: PlainPage.offline(&pageContext).value
    case .notFound: PlainPage.notFound(&pageContext).value
    case .redirect: RedirectPage.make(number, &pageContext).value
    default: ListPages.value(of: self, &pageContext)
    }
  }
}
