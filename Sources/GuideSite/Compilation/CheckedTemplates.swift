internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme

/// A theme's templates, checked against what their pages show, and the words they say it with.
struct CheckedTemplates: Sendable {
  /// The words of each localization.
  let words: [WordingFile]
  let pages: [PageKind: Template]
  let blocks: [BlockName: Template]
  /// What headings of articles must not be called.
  let ids: ReservedIDs
  /// Whether any template shows what a page is to search engines.
  let hasStructuredData: Bool

  /// Nil when a template or a file of words has a fault, which is reported.
  ///
  /// - Parameters:
  ///   - words: of each localization.
  ///   - manifestFile: the theme's `theme.yaml`, where it is reported that a template is missing.
  init?(
    _ found: ThemeFiles, _ words: [WordingFile], assets: AssetTable, options: ThemeOptions,
    manifest: ThemeManifest, manifestFile: FileID, diagnostics: DiagnosticCollector
  ) {
    let before = diagnostics.count
    let wordings = Wordings(words.map(\.wording), diagnostics: diagnostics)
    let set = TemplateSet(named: found.templates, diagnostics: diagnostics)
    let known = KnownShapes()
    let compiler = TemplateCompiler(
      set, shared: Self.sharedShape(assets, options, among: known), wordings: wordings)
    func compiled(_ name: String, _ shape: RecordShape) -> Template? {
      compiler.compile(
        name, page: shape, neededBy: SourceRange(manifestFile, at: 0), diagnostics: diagnostics)
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
    self.words = words
    self.pages = pages
    self.blocks = blocks
    ids = Self.ids(found)
    hasStructuredData = found.templates.contains {
      ByteSearch.contains("structured_data", in: $0.file.bytes)
    }
  }

  /// What every template can name besides the values of its page.
  private static func sharedShape(
    _ assets: AssetTable, _ options: ThemeOptions, among known: KnownShapes
  ) -> RecordShape {
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

  private static func ids(_ found: ThemeFiles) -> ReservedIDs {
    let own = TemplateIDs(
      found.templates,
      roots: [PageKind.article.templateName] + BlockName.allCases.map(\.templateName))
    return ReservedIDs(own.ids, beginnings: own.beginnings)
  }
}
