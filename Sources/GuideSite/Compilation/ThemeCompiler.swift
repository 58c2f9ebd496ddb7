internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme

/// Compiles the templates of a theme that has been read, and fixes what all pages share.
struct ThemeCompiler {
  let found: ThemeFiles
  let manifest: ThemeManifest
  let manifestFile: FileID
  let form: OutputFormat
  /// Of each localization.
  let words: [WordingFile]
  let assets: AssetTable
  let options: ThemeOptions
  let guide: Guide
  let localizations: [LocalizationIndex]
  let routes: Routes
  let files: SourceFiles
  let contentFiles: SiteFiles
  let diagnostics: DiagnosticCollector

  /// - Returns: nil after reporting a fault of a template.
  func compile() -> CompiledTheme? {
    let before = diagnostics.count
    let wordings = Wordings(words.map(\.wording), diagnostics: diagnostics)
    let set = TemplateSet(named: found.templates, diagnostics: diagnostics)
    let known = KnownShapes()
    let shared = sharedShape(among: known)
    let offline =
      form == .web
      ? OfflineTheme(
        manifest, worker: found.worker, assets: assets, options: options, diagnostics: diagnostics)
      : nil
    func compiled(_ name: String, _ shape: RecordShape) -> Template? {
      set.compile(
        name, page: shape, shared: shared, wordings: wordings,
        neededBy: SourceRange(manifestFile, at: 0), diagnostics: diagnostics)
    }
    var pages: [PageKind: Template] = [:]
    for kind in PageKind.allCases where kind != .offline || manifest.offline != nil {
      pages[kind] = compiled(kind.templateName, kind.shape(among: known))
    }
    var blocks: [BlockName: Template] = [:]
    for block in BlockName.allCases {
      blocks[block] = compiled(block.templateName, block.shape(among: known))
    }
    if diagnostics.hasErrors(since: before) { return nil }
    set.reportUnused(
      by: Array(pages.values) + Array(blocks.values), except: found.inherited,
      diagnostics: diagnostics)

    var pageRuns: [[PageKind: TemplateRun]] = []
    var blockRuns: [[BlockName: TemplateRun]] = []
    for (number, index) in localizations.enumerated() {
      let values = sharedValues(for: index, titles: words[number].texts)
      let language = index.localization.language
      let base = guide.site.baseURL
      pageRuns.append(
        pages.mapValues { $0.run(shared: values, language: language, baseURL: base) })
      blockRuns.append(
        blocks.mapValues { $0.run(shared: values, language: language, baseURL: base) })
    }
    return CompiledTheme(
      assets: assets, words: words.map(\.texts), scriptWords: words.map(\.scriptWords),
      pages: pageRuns, blocks: blockRuns, hasSearch: manifest.hasSearch,
      hasStructuredData: found.templates.contains {
        ByteSearch.contains("structured_data", in: $0.file.bytes)
      },
      imageSizes: manifest.imageSizes, ids: ids, offline: offline)
  }

  /// What every template can name besides the values of its page.
  private func sharedShape(among known: KnownShapes) -> RecordShape {
    let assetShape = RecordShape(
      name: "assets",
      fields: assets.assets.map {
        .init(AssetTable.templateName($0.source), .address, help: "The file `\($0.source)`.")
      })
    return RecordShape(
      name: "the site's shared values",
      fields: [
        .init("site", .record(SiteView.shape(among: known)), help: "What every page shares."),
        .init("options", .record(options.shape), help: "The theme's options."),
        .init("assets", .record(assetShape), help: "The theme's files."),
      ])
  }

  /// The values of these for the pages of a localization.
  private func sharedValues(for index: LocalizationIndex, titles: [String: String]) -> Value {
    var site = SharedViews.site(
      guide, index, routes: routes, titles: titles, files: files, form: form,
      contentFiles: contentFiles)
    site.stylesheet = guide.site.stylesheet.flatMap { name in
      assets.assets.first { $0.source == OwnStyles.prefix + name }
        .map { PercentEncoding.encoded($0.path) }
    }
    site.shareImage = contentFiles.shareImage.flatMap { image in
      image.size.map {
        PictureView(address: image.address, width: $0.width, height: $0.height)
      }
    }
    let addresses = Value.record(assets.assets.map { .address(PercentEncoding.encoded($0.path)) })
    return .record([site.value, options.value, addresses])
  }

  /// What headings of articles must not be called.
  private var ids: ReservedIDs {
    let own = TemplateIDs(
      found.templates,
      roots: [PageKind.article.templateName] + BlockName.allCases.map(\.templateName))
    return ReservedIDs(own.ids, beginnings: own.beginnings)
  }
}
