internal import GuideContent
internal import GuideDiagnostics
internal import GuideTemplates

/// Makes what all pages have in common: titles, languages, notices, ways to write to the office.
package struct PageHeadBuilder {
  let pageContext: PageContext

  package init(_ pageContext: PageContext) { self.pageContext = pageContext }

  private var siteContext: SiteContext { pageContext.siteContext }
  private var index: LocalizationIndex { pageContext.index }
  private var localization: LocalizedGuide { pageContext.localization }
  private var links: PageLinks { pageContext.links }
  private var path: String { pageContext.path }

  /// The head of a page of any kind.
  ///
  /// - Parameter shown: what the page shows, where the page itself has no id.
  package func head(
    _ kind: PageKind, id: String, title: String, isTranslated: Bool, shown: String? = nil
  ) -> PageHead {
    var head = PageHead(kind: kind.rawValue, id: id, title: title, summary: "", path: path)
    head.contentLanguage = links.language(isTranslated)
    head.contentDirection = Self.direction(of: head.contentLanguage ?? localization.language)
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
    head.journeys = links.journeys(of: PageReference(page: id))
    if !kind.standsAnywhere { head.breadcrumbs = [links.homeLink] }
    head.structuredData = StructuredData(pageContext, head).trail()
    return head
  }

  /// For a heading that is in the language of the localization, whatever is below it.
  package func useWordsOfTheme(in head: inout PageHead) {
    head.contentLanguage = nil
    head.contentDirection = Self.direction(of: localization.language)
  }

  private var languages: [LanguageView] {
    let localizations = siteContext.localizations
    if localizations.count < 2 { return [] }
    return localizations.map { other in
      let code = other.localization.language
      return LanguageView(
        code: code, name: LanguageNames.name(of: code), direction: Self.direction(of: code),
        address: path == "404.html"
          ? siteContext.routes.languagePrefixes[other.number]
          : siteContext.routes.path(path, from: index.number, to: other.number),
        isCurrent: other.number == index.number)
    }
  }

  package static func direction(of language: String) -> String {
    LanguageCode.isRightToLeft(language) ? "rtl" : "ltr"
  }
}
