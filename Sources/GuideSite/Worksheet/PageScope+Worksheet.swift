internal import GuideContent
internal import GuideTemplate

/// What the worksheet takes from the rest of the guide.
extension PageScope {
  /// The plan that a new conversation starts with: the worksheet's, the site's, or the first.
  var worksheetPlan: TimePlan? {
    let site = world.guide.site
    return (site.worksheet.timePlan ?? site.starterPlan).flatMap { index.plans[$0] }
      ?? edition.plans.first
  }

  /// Where the worksheet has a step of a journey; nil without a worksheet.
  func worksheetPath(_ step: WorksheetStep?) -> String? {
    guard let step, world.guide.site.worksheet.isEnabled else { return nil }
    return builtIn("worksheet") + "#" + step.rawValue
  }

  /// A step, with the pages that the journeys name for it.
  func worksheetStep(_ step: WorksheetStep) -> WorksheetStepView {
    var pages: [LinkView] = []
    for journey in edition.navigation.journeys {
      for stage in journey.steps where stage.worksheetStep == step {
        for page in stage.pages where !pages.contains(where: { $0.id == page.id }) {
          if let link = link(page, label: nil) { pages.append(link) }
        }
      }
    }
    return WorksheetStepView(id: step.rawValue, pages: pages)
  }
}
