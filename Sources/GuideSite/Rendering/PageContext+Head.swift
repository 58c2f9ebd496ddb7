package import GuideContent
package import GuideDiagnostics
internal import GuideTemplates

/// What all pages have in common.
extension PageContext {
  /// The head of a page of any kind.
  ///
  /// - Parameter shown: what the page shows, where the page itself has no id.
  package func head(
    _ kind: PageKind, id: String, title: String, isTranslated: Bool, shown: String? = nil
  ) -> PageHead {
    var head = PageHead(kind: kind.rawValue, id: id, title: title, summary: "", path: path)
    head.contentLanguage = language(isTranslated)
    head.contentDirection = direction(of: head.contentLanguage ?? localization.language)
    head.isUntranslated = !isTranslated
    head.languages = languages
    head.notices = notices(kind, shown ?? id)
    head.isUnindexed = siteContext.guide.site.isUnindexed
    head.feedback = feedback(kind, title: title)
    if !isTranslated { head.original = siteContext.routes.path(path, from: index.number, to: 0) }
    head.translations = isTranslated ? translations(of: head.languages, kind, shown ?? id) : []
    return head
  }

  /// Those languages in which the page's words are translated; empty when there is only one.
  private func translations(of languages: [LanguageView], _ kind: PageKind, _ id: String)
    -> [LanguageView]
  {
    if kind.standsAnywhere || kind == .redirect { return [] }
    let own = languages.enumerated().filter {
      siteContext.isTranslated(kind, id, in: siteContext.localizations[$0.offset])
    }
    return own.count < 2 ? [] : own.map(\.element)
  }

  /// The head of a page that guide makes itself, in the theme's words.
  package func builtInHead(_ kind: PageKind) -> PageHead {
    let id = kind.standsAnywhere ? "" : kind.rawValue
    var head = head(
      kind, id: id, title: siteContext.title(ofBuiltIn: kind.rawValue, index),
      isTranslated: siteContext.isTranslated(kind, id, in: index))
    useWordsOfTheme(in: &head)
    head.summary = siteContext.summary(ofBuiltIn: kind.rawValue, index)
    head.journeys = journeys(of: PageReference(page: id))
    if !kind.standsAnywhere { head.breadcrumbs = [homeLink] }
    head.structuredData = StructuredData(self, head).trail()
    return head
  }

  /// For a heading that is in the language of the localization, whatever is below it.
  package func useWordsOfTheme(in head: inout PageHead) {
    head.contentLanguage = nil
    head.contentDirection = direction(of: localization.language)
  }

  /// True when any of these words is a translation that no person has reviewed.
  package func isUnreviewed(_ places: SourceRange...) -> Bool { isUnreviewed(places) }

  package func isUnreviewed(_ article: Article) -> Bool {
    index.number > 0 && article.isTranslated && article.reviewedBy == nil
  }

  package func isUnreviewed(_ places: [SourceRange]) -> Bool {
    places.contains { localization.unreviewedFiles.contains($0.file) }
  }

  private var languages: [LanguageView] {
    let localizations = siteContext.localizations
    if localizations.count < 2 { return [] }
    return localizations.map { other in
      let code = other.localization.language
      return LanguageView(
        code: code, name: LanguageNames.name(of: code), direction: direction(of: code),
        address: path == "404.html"
          ? siteContext.routes.languagePrefixes[other.number]
          : siteContext.routes.path(path, from: index.number, to: other.number),
        isCurrent: other.number == index.number)
    }
  }

  package func direction(of language: String) -> String {
    LanguageCode.isRightToLeft(language) ? "rtl" : "ltr"
  }

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
}
