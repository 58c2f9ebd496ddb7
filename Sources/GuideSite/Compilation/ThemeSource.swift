internal import GuideContent
internal import GuideDiagnostics
internal import GuideTheme

/// What parts of a theme are made of, for `ThemeMemory` to know them by.
///
/// Each part comes after how many of its kind there are, so that no file counts as one of another
/// kind.
struct ThemeSource {
  private(set) var bytes: [[UInt8]] = []

  /// What the published files are made of.
  static func assets(
    _ found: ThemeFiles, _ options: ThemeOptions, form: OutputFormat,
    without unpublished: Set<String>
  ) -> [[UInt8]] {
    var source = ThemeSource()
    source.add([form.rawValue, options.css])
    source.add(unpublished.sorted())
    source.add(found.assets)
    source.add(found.replacedStyles)
    // In other forms than a website, each script that a template names is put together by itself.
    if form != .web { source.add(found.templates.map { (source: $0.name, file: $0.file) }) }
    return source.bytes
  }

  /// What the checked templates are made of.
  ///
  /// The numbers of the files are part of it: loops know the place that they are at.
  static func templates(
    _ found: ThemeFiles, own: [(language: String, file: SourceFile)], languages: [String],
    worksheet: [[(name: String, text: String)]], assets: AssetTable, options: ThemeOptions,
    manifest: ThemeManifest, manifestFile: FileID
  ) -> [[UInt8]] {
    var source = ThemeSource()
    source.add(languages)
    for words in worksheet { source.add(words.flatMap { [$0.name, $0.text] }) }
    source.add(options.values.map(\.name))
    source.add(assets.assets.map(\.source))
    source.add(found.inherited.sorted())
    source.add([manifest.offline != nil ? "offline" : ""])
    let files =
      found.templates.map { (source: $0.name, file: $0.file) }
      + found.wording.flatMap { item in item.files.map { (source: item.language, file: $0) } }
    let said = own.map { (source: $0.language, file: $0.file) }
    source.add(files)
    source.add(said)
    source.add((files + said).map { String($0.file.id.index) } + [String(manifestFile.index)])
    return source.bytes
  }

  private mutating func add(_ texts: [String]) {
    bytes.append(Array(String(texts.count).utf8))
    bytes += texts.map { Array($0.utf8) }
  }

  private mutating func add(_ files: [(source: String, file: SourceFile)]) {
    add(files.map(\.source))
    bytes += files.map(\.file.bytes)
  }
}
