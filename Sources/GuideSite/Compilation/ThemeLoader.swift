package import GuideContent
package import GuideDiagnostics
package import GuideSupport
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
  private let memory: ThemeMemory?

  /// - Parameter memory: what was made of themes before, in the same program; nil for one site alone.
  package init(
    folder: String, name: String, themes: [String] = [], form: OutputFormat,
    memory: ThemeMemory? = nil
  ) {
    self.folder = folder
    self.name = name
    self.themes = themes
    self.form = form
    self.memory = memory
  }

  package func load(
    for guide: Guide, localizations: [LocalizationIndex], routes: Routes,
    contentFiles: SiteFiles, files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> CompiledTheme? {
    let chain = try ThemeChain.read(
      folder, named: name, among: themes, files: &files, diagnostics: diagnostics)
    guard let chain, let manifest = chain.manifest, let file = chain.links.first?.file else {
      return nil
    }
    var found = try chain.files(into: &files, diagnostics: diagnostics)
    let conflicts = found.conflicts
    if !conflicts.isEmpty {
      diagnostics += conflicts
      return nil
    }
    found.assets += contentFiles.styles
    let options = ThemeOptions(manifest, guide.site, diagnostics: diagnostics)
    let unpublished =
      guide.hasPage("worksheet")
      ? [] : PageAssets.only(for: PageKind.worksheet.templateName, in: found)
    let assets = remembered(found, options, without: unpublished, diagnostics: diagnostics)
    let before = diagnostics.count
    let offline =
      form == .web
      ? OfflineTheme(
        manifest, worker: found.worker, assets: assets, options: options, diagnostics: diagnostics)
      : nil
    let isWhole = !diagnostics.hasErrors(since: before)
    let languages = guide.localizations.map(\.language)
    let worksheet = guide.localizations.map { WorksheetWords.of($0) }
    func checked() -> CheckedTemplates? {
      let wordings = ThemeWordings(found.wording, own: contentFiles.wording, theme: file)
      guard var words = wordings.files(for: languages, diagnostics) else { return nil }
      for (number, said) in worksheet.enumerated() {
        for word in said { words[number].say(word.name, word.text) }
      }
      return CheckedTemplates(
        found, words, assets: assets, options: options, manifest: manifest, manifestFile: file.id,
        diagnostics: diagnostics)
    }
    // Who makes one site pays nothing for what the next could use.
    let templates =
      if let memory {
        memory.templates.value(
          of: ThemeSource.templates(
            found, own: contentFiles.wording, languages: languages, worksheet: worksheet,
            assets: assets, options: options, manifest: manifest, manifestFile: file.id),
          diagnostics, make: checked)
      } else {
        checked()
      }
    guard let templates, isWhole else { return nil }
    return ThemeCompiler(
      templates: templates, manifest: manifest, offline: offline, form: form, assets: assets,
      options: options, guide: guide, localizations: localizations, routes: routes, files: files,
      contentFiles: contentFiles, unpublished: unpublished
    ).compile()
  }

  /// The theme's files as they are published, from the memory if they are there.
  private func remembered(
    _ found: ThemeFiles, _ options: ThemeOptions, without unpublished: Set<String>,
    diagnostics: DiagnosticCollector
  ) -> AssetTable {
    func make() -> AssetTable {
      assets(found, options, without: unpublished, diagnostics: diagnostics)
    }
    guard let memory else { return make() }
    let source = ThemeSource.assets(found, options, form: form, without: unpublished)
    return memory.assets.value(of: source, diagnostics, make: make) ?? make()
  }

  /// The theme's files as they are published.
  ///
  /// Where modules can't be loaded, each script that a template names is there with all that it needs.
  /// - Parameter unpublished: what no page of this guide needs. Templates can name it all the same.
  private func assets(
    _ found: ThemeFiles, _ options: ThemeOptions, without unpublished: Set<String>,
    diagnostics: DiagnosticCollector
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
      table.oneFileScript = bundle.oneFile(
        entries.filter { !unpublished.contains($0) }, diagnostics: diagnostics)
    }
    // A module that several need is reported once.
    return table
  }
}
