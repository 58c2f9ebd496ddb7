package import GuideContent
package import GuideDiagnostics
internal import GuideTheme
internal import Synchronization

/// What all pages share: the guide, where everything is, the theme.
package final class SiteContext: Sendable {
  package let guide: Guide
  package let files: SourceFiles
  package let localizations: [LocalizationIndex]
  package let routes: Routes
  package let theme: CompiledTheme
  package let images: ImageTable
  /// The picture beside shared links.
  package let shareImage: ImageTable.Image?
  /// Files of the content that are neither texts nor pictures.
  package let otherFiles: OtherFiles
  /// Files for readers to keep.
  package let downloads: DownloadTable
  package let sheets: SheetTable
  /// What the script of each worksheet loads, by localization, once somebody has asked for it.
  let worksheets = Mutex<[Int: DeferredFile]>([:])

  package init(
    guide: Guide, files: SourceFiles, localizations: [LocalizationIndex], routes: Routes,
    theme: CompiledTheme, contentFiles: SiteFiles = SiteFiles()
  ) {
    self.guide = guide
    self.files = files
    self.localizations = localizations
    self.routes = routes
    self.theme = theme
    images = contentFiles.images
    shareImage = contentFiles.shareImage
    otherFiles = contentFiles.others
    downloads = contentFiles.downloads
    sheets = contentFiles.sheets
  }
}

/// What the theme calls the pages that guide makes itself.
extension SiteContext {
  package func title(ofBuiltIn id: String, _ index: LocalizationIndex) -> String {
    word("title_", id, in: index) ?? id
  }

  package func summary(ofBuiltIn id: String, _ index: LocalizationIndex) -> String {
    word("summary_", id, in: index) ?? ""
  }

  private func word(_ prefix: String, _ id: String, in index: LocalizationIndex) -> String? {
    let words = theme.words[index.number]
    // Most have no hyphen, and every page asks for one or two.
    guard id.utf8.contains(UInt8(ascii: "-")) else { return words[prefix + id] }
    let name = id.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
    return words[prefix + String(decoding: name, as: UTF8.self)]
  }
}

/// Which pages are in which languages.
extension SiteContext {
  /// Whether a page's own words are in a localization's language.
  ///
  /// A page that lists things does so when at least one of them does, or when it lists none: each of
  /// them is marked with its language.
  ///
  /// - Parameter id: of the article, question bank, message or checklist; the address of a tag.
  package func isTranslated(_ kind: PageKind, _ id: String, in index: LocalizationIndex) -> Bool {
    if index.number == 0 { return true }
    let localization = index.localization
    return switch kind {
    case .home: localization.home.isTranslated
    case .article: index.article(id)?.isTranslated ?? false
    case .bank: localization.banks.first { $0.id == id }?.isTranslated ?? false
    case .template: index.templates[id]?.isTranslated ?? false
    case .checklist: index.checklists[id]?.isTranslated ?? false
    case .tag:
      index.tag(at: id)?.articles.contains { localization.articles[$0].isTranslated } ?? false
    case .questions: any(localization.banks, \.isTranslated)
    case .templates: any(index.shownTemplates, \.isTranslated)
    case .checklists: any(localization.checklists, \.isTranslated)
    case .people:
      any(localization.contacts.filter { $0.type == .person && $0.hasWords }, \.isTranslated)
    case .tags:
      any(index.readingOrder.filter { hasTags($0, localization) }, isTranslated(localization))
    case .allPages, .print: hasAnyTranslation(index)
    case .worksheet, .notFound, .offline, .redirect: true
    default:
      any(
        kind.list.map { localization.records.listed($0).filter(\.hasWords) } ?? [], \.isTranslated)
    }
  }

  private func any<Item>(_ items: [Item], _ isTranslated: (Item) -> Bool) -> Bool {
    items.isEmpty || items.contains(where: isTranslated)
  }

  private func hasTags(_ article: Int, _ localization: LocalizedGuide) -> Bool {
    !localization.articles[article].frontMatter.tags.isEmpty
  }

  private func isTranslated(_ localization: LocalizedGuide) -> (Int) -> Bool {
    { localization.articles[$0].isTranslated }
  }

  /// Whether anything that is shown on a page of everything is translated.
  private func hasAnyTranslation(_ index: LocalizationIndex) -> Bool {
    let localization = index.localization
    return index.readingOrder.contains(where: isTranslated(localization))
      || localization.banks.contains(where: \.isTranslated)
      || index.shownTemplates.contains(where: \.isTranslated)
      || localization.checklists.contains(where: \.isTranslated)
  }

  /// The id of what a page shows, or the address of a tag; empty for a page of its own kind.
  package func id(of page: PlannedPage) -> String {
    let index = localizations[page.localization]
    return switch page.kind {
    case .article: index.localization.articles[page.index].id
    case .bank: index.localization.banks[page.index].id
    case .template: index.shownTemplates[page.index].id
    case .checklist: index.localization.checklists[page.index].id
    case .tag: index.tags[page.index].slug
    default: ""
    }
  }
}

/// What all pages of a localization share.
enum SharedViews {
  /// - Parameter titles: the theme's words, for links to pages that guide makes itself.
  static func site(
    _ guide: Guide, _ index: LocalizationIndex, routes: Routes, titles: [String: String],
    files: SourceFiles, form: OutputFormat, contentFiles: SiteFiles
  ) -> SiteView {
    let localization = index.localization
    let site = localization.site
    let siteContext = SiteContext(
      guide: guide, files: files, localizations: [], routes: routes,
      theme: CompiledTheme(
        assets: .empty, words: Array(repeating: titles, count: guide.localizations.count),
        scriptWords: [], pages: [], blocks: []), contentFiles: contentFiles)
    // The footer is on every page, so its words can't depend on where the page is.
    var pageContext = PageContext(siteContext, index, path: "", prefix: "")
    let office = index.contacts[site.office] ?? localization.contacts.first ?? .placeholder
    let direction = LanguageCode.isRightToLeft(localization.language) ? "rtl" : "ltr"
    let prefix = routes.languagePrefixes[index.number]
    var view = SiteView(
      id: site.id, title: site.title, shortTitle: site.shortTitle, description: site.description,
      baseURL: site.baseURL, language: localization.language, direction: direction,
      languages: site.languages,
      header: localization.navigation.header.compactMap { pageContext.links.entry($0) },
      footer: localization.navigation.footer.compactMap { pageContext.links.link($0) },
      office: ContactView(
        office, address: pageContext.links.path(.contact, office.id) ?? "", note: nil,
        language: localization.language),
      attribution: site.attribution.flatMap { pageContext.source($0) },
      printsEverything: guide.site.printsEverything,
      hasWorksheet: guide.site.worksheet.isEnabled, isMultilingual: guide.localizations.count > 1,
      isOnline: form == .web, isOneFile: form == .singleFile,
      links: BuiltInLinks(guide, prefix: prefix, language: localization.language))
    view.logo = contentFiles.logo.flatMap(LogoView.init)
    view.icon = contentFiles.logo?.icon?.address
    view.verification = guide.site.verification.map {
      VerificationView(name: $0.name, content: $0.content)
    }
    view.institution.links = guide.site.institutionLinks
    view.wordsLanguage = pageContext.links.language(site.isTranslated)
    return view
  }
}
