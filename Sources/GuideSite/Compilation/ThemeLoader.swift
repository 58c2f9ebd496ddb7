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
  private let memory: ThemeMemory

  /// - Parameter memory: what was made of themes before, in the same program.
  package init(
    folder: String, name: String, themes: [String] = [], form: OutputFormat,
    memory: ThemeMemory = ThemeMemory()
  ) {
    self.folder = folder
    self.name = name
    self.themes = themes
    self.form = form
    self.memory = memory
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
    let made = memory.assets.value(of: ThemeSource.assets(found, options, form), diagnostics) {
      assets(found, options, diagnostics)
    }
    guard let assets = made else { return nil }
    let before = diagnostics.count
    let offline =
      form == .web
      ? OfflineTheme(manifest, found.worker, assets, options, diagnostics: diagnostics) : nil
    let isWhole = !diagnostics.hasErrors(since: before)
    let languages = guide.localizations.map(\.language)
    let source = ThemeSource.templates(
      found, own: contentFiles.wording, languages: languages, assets, options,
      hasOffline: manifest.offline != nil, file)
    let templates = memory.templates.value(of: source, diagnostics) {
      let wordings = ThemeWordings(found.wording, own: contentFiles.wording, theme: file)
      guard let words = wordings.files(for: languages, diagnostics) else { return nil }
      return CheckedTemplates(found, words, assets, options, manifest, file, diagnostics)
    }
    guard let templates, isWhole else { return nil }
    return finish(
      templates, assets, options, guide, localizations, routes, contentFiles, manifest, offline,
      files)
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

  /// Gives the templates what all pages of a localization share.
  private func finish(
    _ templates: CheckedTemplates, _ assets: AssetTable, _ options: ThemeOptions,
    _ guide: Guide, _ localizations: [LocalizationIndex], _ routes: Routes,
    _ contentFiles: SiteFiles, _ manifest: ThemeManifest, _ offline: OfflineTheme?,
    _ files: SourceFiles
  ) -> CompiledTheme {
    let addresses = Value.record(assets.assets.map { .address(PercentEncoding.encoded($0.path)) })
    var pageRuns: [[PageKind: TemplateRun]] = []
    var blockRuns: [[BlockName: TemplateRun]] = []
    let texts = templates.words.map(\.texts)
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
        templates.pages.mapValues { $0.run(shared: values, language: language, baseURL: base) })
      blockRuns.append(
        templates.blocks.mapValues { $0.run(shared: values, language: language, baseURL: base) })
    }
    return CompiledTheme(
      assets: assets, words: texts, scriptWords: templates.words.map(\.scriptWords),
      pages: pageRuns, blocks: blockRuns, hasSearch: manifest.hasSearch,
      hasStructuredData: templates.hasStructuredData, imageSizes: manifest.imageSizes,
      ids: templates.ids, offline: offline)
  }
}
