package import GuideContent
package import GuideDiagnostics
package import GuideSupport
internal import GuideMarkdown
internal import GuideTemplates
internal import GuideTheme

/// Reads a theme and makes it ready for a guide.
package struct ThemeLoader {
  /// The folder that holds the theme's files.
  package let folder: String
  /// The folder as people know it: `themes/campus`.
  package let name: String
  /// Where the theme that it extends is looked for, if that is not beside it.
  package let themes: [String]
  package let form: OutputFormat

  package init(folder: String, name: String, themes: [String] = [], form: OutputFormat) {
    self.folder = folder
    self.name = name
    self.themes = themes
    self.form = form
  }

  package func load(
    for guide: Guide, _ localizations: [LocalizationIndex], _ routes: Routes,
    _ contentFiles: SiteFiles, files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> CompiledTheme? {
    let chain = try ThemeChain.read(
      folder, named: name, among: themes, files: &files, diagnostics: diagnostics)
    guard let chain, let manifest = chain.manifest, let file = chain.links.first?.file else {
      return nil
    }
    var found = try chain.files(into: &files, diagnostics: diagnostics)
    found.assets += contentFiles.styles
    let options = ThemeOptions(manifest, guide.site, diagnostics: diagnostics)
    let assets = self.assets(found, options, diagnostics)

    guard
      let wordings = ThemeWordings(found.wording, own: contentFiles.wording, theme: file).files(
        for: guide.localizations.map(\.language), diagnostics)
    else { return nil }
    return compile(
      found, wordings, assets, options, guide, localizations, routes, contentFiles, manifest, file,
      files,
      diagnostics)
  }

  /// The theme's files as they are published.
  ///
  /// Where modules can't be loaded, each script that a template names is there with all that it needs.
  private func assets(
    _ found: ThemeFiles, _ options: ThemeOptions, _ diagnostics: DiagnosticCollector
  ) -> AssetTable {
    if form == .web {
      return AssetTable(
        found.assets, replaced: found.replacedStyles, options: options.css,
        diagnostics: diagnostics)
    }
    let scripts = found.assets.filter { $0.source.hasSuffix(".js") }
    var table = AssetTable(
      found.assets.filter { !$0.source.hasSuffix(".js") }, replaced: found.replacedStyles,
      options: options.css, diagnostics: diagnostics)
    let bundle = ScriptBundle(scripts)
    let templates = found.templates.map(\.file.text)
    let entries = scripts.map(\.source).filter { source in
      templates.contains { $0.contains("assets." + AssetTable.templateName(source)) }
    }
    for entry in entries { table.add(entry, bundle.classic(entry, diagnostics: diagnostics)) }
    if form == .singleFile {
      table.oneFileScript = bundle.oneFile(entries, diagnostics: diagnostics)
    }
    // A module that several need is reported once.
    return table
  }

  private func compile(
    _ found: ThemeFiles, _ words: [WordingFile], _ assets: AssetTable, _ options: ThemeOptions,
    _ guide: Guide, _ localizations: [LocalizationIndex], _ routes: Routes,
    _ contentFiles: SiteFiles, _ manifest: ThemeManifest, _ file: SourceFile,
    _ files: SourceFiles, _ diagnostics: DiagnosticCollector
  ) -> CompiledTheme? {
    let before = diagnostics.count
    let wordings = Wordings(words.map(\.wording), diagnostics: diagnostics)
    let set = TemplateSet(named: found.templates, diagnostics: diagnostics)
    let assetShape = RecordShape(
      name: "assets",
      fields: assets.assets.map {
        .init(AssetTable.templateName($0.source), .address, help: "The file `\($0.source)`.")
      })
    let known = KnownShapes()
    let shared = RecordShape(
      name: "the site's shared values",
      fields: [
        .init("site", .record(SiteView.shape(among: known)), help: "What every page shares."),
        .init("options", .record(options.shape), help: "The theme's options."),
        .init("assets", .record(assetShape), help: "The theme's files."),
      ])
    let offline =
      form == .web
      ? OfflineTheme(manifest, found.worker, assets, options, diagnostics: diagnostics) : nil
    let needed = SourceRange(file.id, at: 0)
    var pages: [PageKind: Template] = [:]
    for kind in PageKind.allCases where kind != .offline || manifest.offline != nil {
      pages[kind] = set.compile(
        kind.templateName, page: kind.shape(among: known), shared: shared, wordings: wordings,
        neededBy: needed, diagnostics: diagnostics)
    }
    var blocks: [BlockName: Template] = [:]
    for block in BlockName.allCases {
      blocks[block] = set.compile(
        block.templateName, page: block.shape(among: known), shared: shared, wordings: wordings,
        neededBy: needed, diagnostics: diagnostics)
    }
    if diagnostics.hasErrors(since: before) { return nil }
    set.reportUnused(
      by: Array(pages.values) + Array(blocks.values), except: found.inherited,
      diagnostics: diagnostics)

    let addresses = Value.record(assets.assets.map { .address(PercentEncoding.encoded($0.path)) })
    var pageRuns: [[PageKind: TemplateRun]] = []
    var blockRuns: [[BlockName: TemplateRun]] = []
    let texts = words.map(\.texts)
    for (number, index) in localizations.enumerated() {
      var site = SharedViews.site(
        guide, index, routes, titles: texts[number], files: files, form: form,
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
      let values = Value.record([site.value, options.value, addresses])
      let language = index.localization.language
      let base = guide.site.baseURL
      pageRuns.append(
        pages.mapValues { $0.run(shared: values, language: language, baseURL: base) })
      blockRuns.append(
        blocks.mapValues { $0.run(shared: values, language: language, baseURL: base) })
    }
    return CompiledTheme(
      assets: assets, words: texts, scriptWords: words.map(\.scriptWords), pages: pageRuns,
      blocks: blockRuns, hasSearch: manifest.hasSearch,
      hasStructuredData: found.templates.contains {
        ByteSearch.contains("structured_data", in: $0.file.bytes)
      },
      imageSizes: manifest.imageSizes, ids: Self.ids(found), offline: offline)
  }

  /// What headings of articles must not be called.
  private static func ids(_ found: ThemeFiles) -> ReservedIDs {
    let own = TemplateIDs(
      found.templates,
      roots: [PageKind.article.templateName] + BlockName.allCases.map(\.templateName))
    return ReservedIDs(own.ids, beginnings: own.beginnings)
  }
}
