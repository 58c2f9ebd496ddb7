internal import GuideContent
internal import GuideDiagnostics

/// What all pages of an edition share.
enum SharedViews {
  /// - Parameter titles: the theme's words, for links to pages that guide makes itself.
  static func site(
    _ guide: Guide, _ index: EditionIndex, _ routes: Routes, titles: [String: String],
    files: SourceFiles, form: SiteForm
  ) -> SiteView {
    let edition = index.edition
    let site = edition.site
    let world = SiteWorld(
      guide: guide, files: files, editions: [], routes: routes,
      theme: LoadedTheme(
        assets: .empty, words: Array(repeating: titles, count: guide.editions.count),
        scriptWords: [], pages: [], blocks: []), images: ImageTable())
    // The footer stands on every page, so its words can't depend on where the page is.
    var scope = PageScope(world, index, path: "", prefix: "")
    func links(_ links: [NavigationLink]) -> [LinkView] {
      links.compactMap { scope.link($0.page, label: $0.label, isTranslated: $0.isTranslated) }
    }
    let office = index.contacts[site.office] ?? edition.contacts.first ?? .placeholder
    let direction = LanguageCode.isRightToLeft(edition.language) ? "rtl" : "ltr"
    let prefix = routes.languagePrefixes[index.number]
    var view = SiteView(
      id: site.id, title: site.title, shortTitle: site.shortTitle, description: site.description,
      baseURL: site.baseURL, language: edition.language, direction: direction,
      languages: site.languages, header: links(edition.navigation.header),
      footer: links(edition.navigation.footer),
      office: ContactView(
        office, address: scope.path(.contact, office.id) ?? "", note: nil,
        language: edition.language),
      attribution: site.attribution.flatMap { scope.source($0) },
      printsEverything: guide.site.printsEverything,
      hasWorksheet: guide.site.worksheet.isEnabled, isMultilingual: guide.editions.count > 1,
      isOnline: form == .web, isOneFile: form == .singleFile,
      links: BuiltInLinks(guide, prefix: prefix, language: edition.language))
    view.wordsLanguage = scope.language(site.isTranslated)
    return view
  }
}
