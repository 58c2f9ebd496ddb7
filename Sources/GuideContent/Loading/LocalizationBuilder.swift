internal import GuideDiagnostics
internal import GuideYAML

/// Puts the records of single files together into a localization.
struct LocalizationBuilder: Sendable {
  let asOf: Day
  let showsDrafts: Bool
  let baseURL: String?
  var data: [LoadedFile]
  var articles: [LoadedFile]
  /// Of articles whose text is a translation: the translation's file, by the index of the article.
  var translatedBodies: [Int: TranslatedBody] = [:]
  /// Of a language other than the default one: each of its files beside the original.
  var translations: [TranslationState] = []
  /// Of a language other than the default one: the data files that nobody has translated into it.
  var untranslated: [UntranslatedFile] = []

  struct TranslatedBody: Sendable {
    var file: SourceFile
    var body: Range<Int>
    var reviewedBy: String?
  }

  init(
    asOf: Day, showsDrafts: Bool, baseURL: String?, data: [LoadedFile], articles: [LoadedFile]
  ) {
    self.asOf = asOf
    self.showsDrafts = showsDrafts
    self.baseURL = baseURL
    self.data = data
    self.articles = articles
  }

  /// The localization, or nil after reporting which of the files that every guide needs is missing.
  ///
  /// - Parameter language: nil for the default language.
  func localization(
    language: String? = nil, folder: String, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) -> LocalizedGuide? {
    var records = RecordTable()
    for file in data {
      if let record = file.record { records.add(record, from: file.content.file.id) }
    }
    let site = only(Site.self, records, in: folder, files: &files, diagnostics: diagnostics)
    let home = only(Home.self, records, in: folder, files: &files, diagnostics: diagnostics)
    let navigation = only(
      Navigation.self, records, in: folder, files: &files, diagnostics: diagnostics)
    reportSeconds(of: Worksheet.self, records, in: folder, files: files, diagnostics: diagnostics)
    guard var site, let home, let navigation else { return nil }
    if let baseURL { site.baseURL = baseURL }
    let articles = articles.indices.compactMap { article($0, isMain: language == nil) }
    return LocalizedGuide(
      language: language ?? site.defaultLanguage, site: site, home: home, navigation: navigation,
      records: records, articles: articles, translations: translations, untranslated: untranslated)
  }

  /// The one record of a kind of which there has to be one.
  private func only<R: FileRecord>(
    _ type: R.Type, _ records: RecordTable, in folder: String, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) -> R? {
    let first = reportSeconds(
      of: type, records, in: folder, files: files, diagnostics: diagnostics)
    if first == nil, !data.contains(where: { $0.content.path == R.usualPath }) {
      let file = files.add(name: "\(folder)/\(R.usualPath)", bytes: [])
      diagnostics.append(
        Diagnostic(
          LoadFault.missingFile, at: SourceRange(file.id, at: 0),
          "There is no file `\(R.usualPath)`.",
          allowed: "\(R.recordHelp) Begin it with `kind: \(R.kind)`."))
    }
    return first
  }

  /// The record of a kind of which there is one at most; more are reported.
  @discardableResult private func reportSeconds<R: FileRecord>(
    of type: R.Type, _ records: RecordTable, in folder: String, files: SourceFiles,
    diagnostics: DiagnosticCollector
  ) -> R? {
    let found = records.found(type)
    // The one with the usual name is meant to be there; what else has its kind is the second.
    let usual = "\(folder)/\(R.usualPath)"
    let first = found.firstIndex { files[$0.file].name == usual } ?? 0
    for (index, (_, file)) in found.enumerated() where index != first {
      diagnostics.append(
        Diagnostic(
          LoadFault.secondFile, at: SourceRange(file, at: 0),
          "This is a second file with `kind: \(R.kind)`.",
          allowed: "There can be one, as a rule `\(R.usualPath)`. Remove the other.",
          notes: [.init(SourceRange(found[first].file, at: 0), "The first is here.")]))
    }
    return found.isEmpty ? nil : found[first].record
  }

  private func article(_ index: Int, isMain: Bool) -> Article? {
    let loaded = articles[index]
    guard let frontMatter = loaded.frontMatter else { return nil }
    let name = ArticleName(loaded)
    let translation = translatedBodies[index]
    return Article(
      id: name.id, slug: name.slug, frontMatter: frontMatter,
      file: translation?.file ?? loaded.content.file, body: translation?.body ?? loaded.body,
      hiddenBecause: hidden(frontMatter), isTranslated: isMain || translation != nil,
      reviewedBy: translation?.reviewedBy)
  }

  private func hidden(_ article: FrontMatter) -> HiddenReason? {
    let reason = HiddenReason(article, on: asOf)
    return showsDrafts && reason != .retired ? nil : reason
  }

  // MARK: Translations

  /// Where each path is in a list; the first of equal ones counts.
  private static func positions(_ paths: [String]) -> [String: Int] {
    Dictionary(zip(paths, paths.indices)) { first, _ in first }
  }

  /// The same files with a language's words laid over them and read again.
  func translated(
    by translations: [LoadedFile], into language: String, diagnostics: DiagnosticCollector
  )
    -> LocalizationBuilder
  {
    var assembly = self
    var isMerged = [Bool](repeating: false, count: data.count)
    let dataAt = Self.positions(data.map(\.content.path))
    let articleAt = Self.positions(articles.map(\.content.path))
    for translation in translations {
      let path = translation.content.path
      guard let words = translation.node else { continue }
      if let index = dataAt[path] {
        guard let node = data[index].node, let record = data[index].record else { continue }
        isMerged[index] = true
        let reading = read(
          translation, over: node, isSound: data[index].isSound, as: record.declaration
        ) {
          assembly.data[index].record = FileKinds.read($0, in: $1)
        }
        diagnostics += reading
        assembly.translations.append(
          TranslationState(
            translation, words, language: language, of: node.place.file,
            units: SourceUnits.of(node, as: record.declaration)))
      } else if let index = articleAt[path] {
        guard let node = articles[index].node else { continue }
        let record = RecordDescription.of(FrontMatter.self)
        let reading = read(
          translation, over: node, isSound: articles[index].isSound, as: record,
          id: ArticleName(articles[index]).id
        ) {
          assembly.articles[index].frontMatter = FrontMatter.read($0, in: $1)
        }
        diagnostics += reading
        let state = TranslationState(
          translation, words, language: language, of: node.place.file,
          units: SourceUnits.of(node, as: record)
            + SourceUnits.of(articles[index].content.file, body: articles[index].body))
        assembly.translations.append(state)
        // An article stays in the default language as a whole until all of it is translated.
        if assembly.articles[index].frontMatter?.isTranslated == true {
          assembly.translatedBodies[index] = TranslatedBody(
            file: translation.content.file, body: translation.body, reviewedBy: state.reviewedBy)
        }
      } else {
        diagnostics.append(
          Diagnostic(
            LoadFault.translationOfNothing, at: SourceRange(translation.content.file.id, at: 0),
            "There is no `\(path)` that this could be a translation of.",
            allowed: "A translation has the same path and name as its original."))
      }
    }
    for index in data.indices where !isMerged[index] { assembly.markUntranslated(index) }
    diagnostics += TranslationState.report(assembly.translations)
    return assembly
  }

  /// Reads a data file without a translation once more, so that its records know that they have none.
  ///
  /// Its faults and references are known from the first reading.
  private mutating func markUntranslated(_ index: Int) {
    guard let node = data[index].node, let record = data[index].record else { return }
    data[index].record = FileKinds.read(
      node, in: ReadContext(original: node.place.file))
    if SourceUnits.of(node, as: record.declaration).isEmpty { return }
    untranslated.append(
      UntranslatedFile(path: data[index].content.path, file: node.place.file))
  }

  /// Lays a translation's words over the original's and reads the result.
  ///
  /// - Parameter isSound: false where the original has errors. Then a part of it may not have been
  ///   read, and what the translation has more is no fault of its own.
  /// - Returns: the faults of the translation's own words; those of the original are known.
  private func read(
    _ translation: LoadedFile, over original: Node, isSound: Bool, as record: RecordDescription,
    id: String? = nil, _ take: (Node, ReadContext) -> Void
  ) -> [Diagnostic] {
    guard let words = translation.node else { return [] }
    let file = translation.content.file
    func faults(_ words: Node, _ take: (Node, ReadContext) -> Void) -> [Diagnostic] {
      var merging = Translation(of: record, original: original.place.file, id: id)
      let merged = merging.merge(original, words)
      let context = ReadContext(original: original.place.file, slips: translation.diagnostics)
      take(merged, context)
      let own = context.diagnostics.filter { $0.place.file == file.id }
      return isSound
        ? merging.diagnostics + own : own.filter { !$0.isFault(ContentFault.missingKey) }
    }
    let found = faults(words, take)
    if !found.contains(where: { $0.write != nil }) { return found }
    let path = translation.content.path
    return RepairCheck(file, before: .init(node: words, diagnostics: found)) { changed, _ in
      let again = LoadedFile.translation(ContentFile(path: path, file: changed))
      guard let node = again.node else { return .init(node: nil, diagnostics: again.diagnostics) }
      let slips = again.diagnostics.filter { slip in
        !translation.diagnostics.contains { $0.code == slip.code }
      }
      let more = faults(node) { merged, context in
        if record.name == FrontMatter.recordName {
          _ = FrontMatter.read(merged, in: context)
        } else {
          _ = FileKinds.read(merged, in: context)
        }
      }
      return .init(node: node, diagnostics: slips + more)
    }.checked()
  }
}
