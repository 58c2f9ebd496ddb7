internal import GuideContent
internal import GuideDiagnostics
internal import GuideSystem
internal import GuideTemplate
internal import GuideYAML

/// Reads a theme and makes it ready for a guide.
struct ThemeLoader {
  /// The folder that holds the theme's files.
  let folder: String
  /// The folder as people know it: `themes/campus`.
  let name: String
  let form: SiteForm

  func load(
    for guide: Guide, _ editions: [EditionIndex], _ routes: Routes,
    _ shareImage: ImageTable.Image?, files: inout SourceFiles, diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> LoadedTheme? {
    let found = try ThemeFiles.load(
      folder, named: name, into: &files, diagnostics: &diagnostics)
    guard let file = found.manifest, let manifest = manifest(file, &diagnostics) else { return nil }
    let options = ThemeOptions(manifest, guide.site, diagnostics: &diagnostics)
    let assets = self.assets(found, options, &diagnostics)

    var wordings: [WordingFile] = []
    for edition in guide.editions {
      guard let own = found.wording.first(where: { $0.language == edition.language }) else {
        let known = found.wording.map(\.language)
        diagnostics.append(
          Diagnostic(
            ThemeFault.wordingMissing, at: Place(file.id, at: 0),
            "The theme has no words in `\(edition.language)`, a language of the site.",
            allowed: "It has: \(known.joined(separator: ", "))."))
        return nil
      }
      guard
        let words = WordingFile.read(own.file, language: own.language, diagnostics: &diagnostics)
      else { return nil }
      wordings.append(words)
    }
    return compile(
      found, wordings, assets, options, guide, editions, routes, shareImage, manifest, file, files,
      &diagnostics)
  }

  /// The theme's files as they are published.
  ///
  /// Where modules can't be loaded, each script that a template names is there with all that it needs.
  private func assets(
    _ found: ThemeFiles, _ options: ThemeOptions, _ diagnostics: inout [Diagnostic]
  ) -> AssetTable {
    if form == .web {
      return AssetTable(found.assets, options: options.css, diagnostics: &diagnostics)
    }
    let scripts = found.assets.filter { $0.source.hasSuffix(".js") }
    var table = AssetTable(
      found.assets.filter { !$0.source.hasSuffix(".js") }, options: options.css,
      diagnostics: &diagnostics)
    let bundle = ScriptBundle(scripts)
    let templates = found.templates.map(\.text)
    let entries = scripts.map(\.source).filter { source in
      templates.contains { $0.contains("assets." + AssetTable.templateName(source)) }
    }
    for entry in entries { table.add(entry, bundle.classic(entry, diagnostics: &diagnostics)) }
    if form == .singleFile {
      table.oneFileScript = bundle.oneFile(entries, diagnostics: &diagnostics)
    }
    // A module that several need is reported once.
    return table
  }

  private func manifest(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> ThemeManifest? {
    guard TextCheck.check(file, diagnostics: &diagnostics),
      let node = YAML.parse(file, diagnostics: &diagnostics)
    else { return nil }
    let context = ReadContext()
    let manifest = ThemeManifest.read(node, in: context)
    diagnostics += context.diagnostics
    return context.diagnostics.isEmpty ? manifest : nil
  }

  private func compile(
    _ found: ThemeFiles, _ words: [WordingFile], _ assets: AssetTable, _ options: ThemeOptions,
    _ guide: Guide, _ editions: [EditionIndex], _ routes: Routes,
    _ shareImage: ImageTable.Image?, _ manifest: ThemeManifest, _ file: SourceFile,
    _ files: SourceFiles, _ diagnostics: inout [Diagnostic]
  ) -> LoadedTheme? {
    let before = diagnostics.count
    let wordings = Wordings(words.map(\.wording), diagnostics: &diagnostics)
    let set = TemplateSet(
      found.templates, folder: found.templateFolder, diagnostics: &diagnostics)
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
      ? OfflineFiles(manifest, found.worker, assets, options, diagnostics: &diagnostics) : nil
    let needed = Place(file.id, at: 0)
    var pages: [PageKind: Template] = [:]
    for kind in PageKind.allCases where kind != .offline || manifest.offline != nil {
      pages[kind] = set.compile(
        kind.templateName, page: kind.shape(among: known), shared: shared, wordings: wordings,
        neededBy: needed, diagnostics: &diagnostics)
    }
    var blocks: [BlockName: Template] = [:]
    for block in BlockName.allCases {
      blocks[block] = set.compile(
        block.templateName, page: block.shape(among: known), shared: shared, wordings: wordings,
        neededBy: needed, diagnostics: &diagnostics)
    }
    if diagnostics[before...].contains(where: { $0.severity == .error }) { return nil }
    set.reportUnused(
      by: Array(pages.values) + Array(blocks.values), diagnostics: &diagnostics)

    let addresses = Value.record(assets.assets.map { .address(PercentEncoding.encoded($0.path)) })
    var pageRuns: [[PageKind: TemplateRun]] = []
    var blockRuns: [[BlockName: TemplateRun]] = []
    let texts = words.map(\.texts)
    for (number, index) in editions.enumerated() {
      var site = SharedViews.site(
        guide, index, routes, titles: texts[number], files: files, form: form)
      site.shareImage = shareImage.flatMap { image in
        image.size.map {
          PictureView(address: image.address, width: $0.width, height: $0.height)
        }
      }
      let values = Value.record([site.value, options.value, addresses])
      let language = index.edition.language
      let base = guide.site.baseURL
      pageRuns.append(
        pages.mapValues { $0.run(shared: values, language: language, baseURL: base) })
      blockRuns.append(
        blocks.mapValues { $0.run(shared: values, language: language, baseURL: base) })
    }
    return LoadedTheme(
      assets: assets, words: texts, scriptWords: words.map(\.scriptWords), pages: pageRuns,
      blocks: blockRuns, hasSearch: manifest.hasSearch,
      hasStructuredData: found.templates.contains {
        ByteSearch.contains("structured_data", in: $0.bytes)
      },
      imageSizes: manifest.imageSizes, ids: TemplateIDs.all(in: found.templates), offline: offline)
  }
}
