internal import GuideContent
internal import GuideTemplates

/// The worksheet: a form to print and write on, and what its script needs to be more than that.
struct WorksheetPage: TemplateRecord {
  static let recordName = "worksheet"
  static let sample = WorksheetPage(
    head: .sample, steps: [], starters: [], plan: nil, checklists: [],
    data: "assets/worksheet-en.1a2b3c4d.json")

  var head: PageHead
  var steps: [WorksheetStepView]
  var starters: [QuestionView]
  var plan: PlanView?
  var checklists: [ChecklistView]
  var data: String

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("steps", steps, help: "The steps, in order.")
    fields.list("starters", starters, help: "The questions that a beginner starts with.")
    fields.record("plan", plan, help: "The time plan that a new conversation starts with.")
    fields.list("checklists", checklists, help: "The checklists for students.")
    fields.address("data", data, help: "The address of what the script reads.")
  }

  static func make(_ pageContext: inout PageContext) -> WorksheetPage {
    let localization = pageContext.localization
    let starters = localization.banks.flatMap(\.items).filter {
      $0.isStarter && $0.status == .published
    }
    let lists = localization.checklists.filter { $0.audience.contains(.student) }
    let worksheet = WorksheetData(pageContext.links)
    var head = PageHeadBuilder(pageContext).builtInHead(.worksheet)
    let templates = localization.templateFiles.flatMap(\.items)
    head.isUnreviewed = pageContext.index.isUnreviewed(
      localization.banks.flatMap(\.items).map(\.place) + lists.flatMap(\.items).map(\.place)
        + localization.plans.map(\.place) + templates.map(\.place))
    return WorksheetPage(
      head: head,
      steps: worksheet.steps,
      starters: starters.map { pageContext.question($0) },
      plan: worksheet.startingPlan.map { pageContext.plan($0) },
      checklists: lists.map { pageContext.checklist($0) }, data: worksheet.file().path)
  }
}
