internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme

/// Gives the checked templates of a theme what all pages of a site share.
struct ThemeCompiler {
  let templates: CheckedTemplates
  let manifest: ThemeManifest
  let offline: OfflineTheme?
  let form: OutputFormat
  let assets: AssetTable
  let options: ThemeOptions
  let guide: Guide
  let localizations: [LocalizationIndex]
  let routes: Routes
  let files: SourceFiles
  let contentFiles: SiteFiles
  let unpublished: Set<String>

  func compile() -> CompiledTheme {
    let words = templates.words
    var pageRuns: [[PageKind: TemplateRun]] = []
    var blockRuns: [[BlockName: TemplateRun]] = []
    for (number, index) in localizations.enumerated() {
      let values = sharedValues(for: index, titles: words[number].texts)
      let language = index.localization.language
      let base = guide.site.baseURL
      pageRuns.append(
        templates.pages.mapValues { $0.run(shared: values, language: language, baseURL: base) })
      blockRuns.append(
        templates.blocks.mapValues { $0.run(shared: values, language: language, baseURL: base) })
    }
    return CompiledTheme(
      assets: assets, words: words.map(\.texts), scriptWords: words.map(\.scriptWords),
      pages: pageRuns, blocks: blockRuns, hasSearch: manifest.hasSearch,
      hasStructuredData: templates.hasStructuredData, imageSizes: manifest.imageSizes,
      ids: templates.ids, offline: offline, unpublished: unpublished)
  }

  /// What every template can name besides the values of its page, for the pages of a localization.
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
}
