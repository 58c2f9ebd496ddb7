internal import GuideContent
internal import GuideDiagnostics
internal import GuideTemplate

/// What all pages have in common.
extension PageScope {
  /// The head of a page of any kind.
  ///
  /// - Parameter shown: what the page shows, where the page itself has no id.
  func head(
    _ kind: PageKind, id: String, title: String, isTranslated: Bool, shown: String? = nil
  ) -> PageHead {
    var head = PageHead(kind: kind.rawValue, id: id, title: title, summary: "", path: path)
    head.contentLanguage = language(isTranslated)
    head.contentDirection = direction(of: head.contentLanguage ?? edition.language)
    head.isUntranslated = !isTranslated
    head.languages = languages
    if !isTranslated { head.original = world.routes.path(path, from: index.number, to: 0) }
    head.translations = isTranslated ? translations(of: head.languages, kind, shown ?? id) : []
    return head
  }

  /// Those languages in which the page's words are translated; empty when there is only one.
  private func translations(of languages: [LanguageView], _ kind: PageKind, _ id: String)
    -> [LanguageView]
  {
    if kind.standsAnywhere || kind == .redirect { return [] }
    let own = languages.enumerated().filter {
      world.isTranslated(kind, id, in: world.editions[$0.offset])
    }
    return own.count < 2 ? [] : own.map(\.element)
  }

  /// The head of a page that guide makes itself, in the theme's words.
  func builtInHead(_ kind: PageKind) -> PageHead {
    let id = kind.standsAnywhere ? "" : kind.rawValue
    var head = head(
      kind, id: id, title: world.title(ofBuiltIn: kind.rawValue, index),
      isTranslated: world.isTranslated(kind, id, in: index))
    useWordsOfTheme(in: &head)
    head.summary = world.summary(ofBuiltIn: kind.rawValue, index)
    head.journeys = journeys(of: PageReference(page: id))
    if !kind.standsAnywhere { head.breadcrumbs = [homeLink] }
    head.structuredData = StructuredData(self, head).trail()
    return head
  }

  /// For a heading that is in the language of the edition, whatever stands below it.
  func useWordsOfTheme(in head: inout PageHead) {
    head.contentLanguage = nil
    head.contentDirection = direction(of: edition.language)
  }

  /// True when any of these words is a translation that no person has reviewed.
  func isUnreviewed(_ places: Place...) -> Bool { isUnreviewed(places) }

  func isUnreviewed(_ article: Article) -> Bool {
    index.number > 0 && article.isTranslated && article.reviewedBy == nil
  }

  func isUnreviewed(_ places: [Place]) -> Bool {
    places.contains { edition.unreviewedFiles.contains($0.file) }
  }

  private var languages: [LanguageView] {
    let editions = world.editions
    if editions.count < 2 { return [] }
    return editions.map { other in
      let code = other.edition.language
      return LanguageView(
        code: code, name: LanguageNames.name(of: code), direction: direction(of: code),
        address: path == "404.html"
          ? world.routes.languagePrefixes[other.number]
          : world.routes.path(path, from: index.number, to: other.number),
        isCurrent: other.number == index.number)
    }
  }

  func direction(of language: String) -> String {
    LanguageCode.isRightToLeft(language) ? "rtl" : "ltr"
  }

  /// The journeys that a page is a step of.
  func journeys(of page: PageReference) -> [JourneyView] {
    (index.journeySteps[page] ?? []).map { journey($0.journey, step: $0.step, page: page) }
  }

  /// - Parameter reference: the page as a file names it, as in `bank:core`.
  func journeys(of reference: String) -> [JourneyView] {
    PageReference(reference).map { journeys(of: $0) } ?? []
  }

  func journey(_ number: Int, step here: Int?, page: PageReference? = nil) -> JourneyView {
    let journey = edition.navigation.journeys[number]
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
}
