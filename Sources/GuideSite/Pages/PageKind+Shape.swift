internal import GuideTemplate

extension PageKind {
  /// What the page's template sees as `page`.
  var shape: RecordShape {
    switch self {
    case .home: HomePage.shape
    case .article: ArticlePage.shape
    case .questions, .templates, .checklists, .tag, .allPages: CardsPage.shape
    case .bank: BankPage.shape
    case .template: OutreachPage.shape
    case .checklist: ChecklistPage.shape
    case .timePlans: PlansPage.shape
    case .glossary: GlossaryPage.shape
    case .faq: FAQPage.shape
    case .contact: ContactPage.shape
    case .sources: SourcesPage.shape
    case .tags: TagsPage.shape
    case .print: PrintPage.shape
    case .worksheet: WorksheetPage.shape
    case .notFound, .offline: PlainPage.shape
    case .redirect: RedirectPage.shape
    }
  }
}
