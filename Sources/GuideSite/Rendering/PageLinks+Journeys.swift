package import GuideContent

/// The ways through the guide.
extension PageLinks {
  /// The journeys that a page is a step of.
  package func journeys(of page: PageReference) -> [JourneyView] {
    (index.journeySteps[page] ?? []).map { journey($0.journey, step: $0.step, page: page) }
  }

  /// - Parameter reference: the page as a file names it, as in `bank:core`.
  package func journeys(of reference: String) -> [JourneyView] {
    PageReference(reference).map { journeys(of: $0) } ?? []
  }

  package func journey(_ number: Int, step here: Int?, page: PageReference? = nil) -> JourneyView {
    let journey = localization.navigation.journeys[number]
    let steps = journey.steps.enumerated().map { position, step in
      StepView(
        id: step.id, number: position + 1, title: step.title, isOptional: step.isOptional,
        isCurrent: position == here,
        pages: step.pages.compactMap { other in
          target(other).map {
            StepPageView(
              title: $0.title, address: $0.path, isCurrent: other == page, language: $0.language)
          }
        }, worksheet: worksheetPath(step.worksheetStep), language: language(step.isTranslated))
    }
    return JourneyView(
      id: journey.id, title: journey.title, summary: journey.summary,
      audience: journey.audience.rawValue, here: here.map { $0 + 1 } ?? 0, count: steps.count,
      steps: steps, language: language(journey.isTranslated))
  }

  /// Where the worksheet has a step of a journey; nil without a worksheet.
  package func worksheetPath(_ step: WorksheetStep?) -> String? {
    guard let step, siteContext.guide.site.worksheet.isEnabled, index.worksheet.has(step) else {
      return nil
    }
    return builtIn("worksheet") + "#" + step.rawValue
  }
}
