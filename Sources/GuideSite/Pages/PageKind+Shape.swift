internal import GuideTemplate

extension PageKind {
  /// What the page's template sees as `page`.
  var shape: RecordShape { shape(among: KnownShapes()) }

  func shape(among known: KnownShapes) -> RecordShape {
    switch self {
    case .home: HomePage.shape(among: known)
    case .article: ArticlePage.shape(among: known)
    case .questions, .templates, .checklists, .tag, .allPages: CardsPage.shape(among: known)
    case .bank: BankPage.shape(among: known)
    case .template: OutreachPage.shape(among: known)
    case .checklist: ChecklistPage.shape(among: known)
    case .timePlans: PlansPage.shape(among: known)
    case .glossary: GlossaryPage.shape(among: known)
    case .faq: FAQPage.shape(among: known)
    case .contact: ContactPage.shape(among: known)
    case .sources: SourcesPage.shape(among: known)
    case .tags: TagsPage.shape(among: known)
    case .print: PrintPage.shape(among: known)
    case .worksheet: WorksheetPage.shape(among: known)
    case .notFound, .offline: PlainPage.shape(among: known)
    case .redirect: RedirectPage.shape(among: known)
    }
  }
}
