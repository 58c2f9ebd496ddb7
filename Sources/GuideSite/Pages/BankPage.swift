internal import GuideContent
internal import GuideTemplates

/// A question bank.
struct BankPage: TemplateRecord {
  static let recordName = "question bank"
  static let sample = BankPage(
    head: .sample, categories: [], starters: [], starterMinutes: 0, count: 0, hasStages: false,
    hasModes: false)

  var head: PageHead
  var categories: [CategoryView]
  var starters: [QuestionView]
  var starterMinutes: Int
  var count: Int
  /// Whether some questions are for people at one point of their working life, or for one way of meeting.
  var hasStages: Bool
  var hasModes: Bool

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("categories", categories, help: "The groups, with their questions.")
    fields.list("starters", starters, help: "The questions that a beginner starts with.")
    fields.number("starter_minutes", starterMinutes, help: "How many minutes those take.")
    fields.number("count", count, help: "How many questions there are.")
    fields.flag("has_stages", hasStages, help: "Whether some are for one career stage.")
    fields.flag("has_modes", hasModes, help: "Whether some are for one way of meeting.")
  }

  static func make(_ number: Int, _ pageContext: inout PageContext) -> BankPage {
    let bank = pageContext.localization.banks[number]
    var head = PageHeadBuilder(pageContext).head(
      .bank, id: bank.id, title: bank.title, isTranslated: bank.isTranslated)
    head.summary = bank.summary
    head.isUnreviewed = pageContext.index.isUnreviewed([bank.place] + bank.items.map(\.place))
    head.journeys = pageContext.links.journeys(of: "bank:\(bank.id)")
    head.breadcrumbs = [pageContext.links.homeLink, pageContext.links.builtInLink("questions")]
    head.structuredData = StructuredData(pageContext, head).trail()
    let shown = bank.items.filter { $0.status == .published }
    var categories: [CategoryView] = []
    for category in bank.categories {
      let questions = shown.filter { $0.category == category.id }.map { pageContext.question($0) }
      if questions.isEmpty { continue }
      categories.append(
        CategoryView(
          id: category.id, title: category.title, why: pageContext.html(category.why),
          questions: questions, language: pageContext.links.language(category.isTranslated)))
    }
    let starters = shown.filter(\.isStarter)
    return BankPage(
      head: head, categories: categories, starters: starters.map { pageContext.question($0) },
      starterMinutes: starters.reduce(0) { $0 + $1.minutes }, count: shown.count,
      hasStages: shown.contains { $0.stages.contains { $0 != .any } },
      hasModes: shown.contains { $0.modes.contains { $0 != .any } })
  }
}
