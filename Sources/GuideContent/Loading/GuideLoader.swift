package import GuideDiagnostics
package import GuideSupport

/// Reads a content folder into a guide.
///
/// 1. List the folder and read its files, on all cores.
/// 2. Read each file's record by itself, on all cores; every fault is kept.
/// 3. Lay translations over their originals and read those too.
/// 4. Put records together into localizations, look up every reference, and apply the rules.
package struct GuideLoader: Sendable {
  /// The content folder.
  package let folder: String
  /// The folder as people know it, for messages: `content`.
  package let name: String
  /// The day to build for; nil for today, where the site is.
  package let asOf: Day?
  package let showsDrafts: Bool
  /// Where the site is, in place of what `site.yaml` says.
  package let baseURL: String?
  package let workers: Workers
  /// Where the grade of every page is written down; nil when nobody asks.
  package var grades: GradeBook?

  package init(
    folder: String, name: String, asOf: Day?, showsDrafts: Bool = false,
    baseURL: String? = nil, workers: Workers = .perCore
  ) {
    self.folder = folder
    self.name = name
    self.asOf = asOf
    self.showsDrafts = showsDrafts
    self.baseURL = baseURL
    self.workers = workers
  }

  /// The guide, as far as it could be read; nil when not even its settings could.
  ///
  /// - Throws: when the folder or a file of it can't be read at all.
  package func load(into files: inout SourceFiles, diagnostics: DiagnosticCollector)
    throws(SystemError) -> Guide?
  {
    var store = ContentStore(files, remembers: false)
    try store.rescan(folder, named: name, workers: workers)
    files = store.files
    let guide = try guide(from: store, files: &files, diagnostics: diagnostics)
    if let guide {
      diagnostics += checkRules(guide)
      guide.site.applyRules(to: diagnostics)
    }
    return guide
  }

  /// Looks at what has to hold between the files.
  ///
  /// With a file unread, rules would complain of what only that file can tell.
  package func checkRules(_ guide: Guide) -> [Diagnostic] {
    let diagnostics = DiagnosticCollector()
    if guide.ids.isComplete { Rules.check(guide, workers: workers, diagnostics: diagnostics) }
    // Where a value could not be read a stand-in took its place, of which nobody wants to hear.
    return diagnostics.filter { !guide.unsoundFiles.contains($0.place.file) }
  }

  /// The guide that the files of a store make, without a look at the rules.
  ///
  /// - Parameter files: the store's, to which files are added that should be there and are not.
  package func guide(
    from store: ContentStore, files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> Guide? {
    let content = store.content
    diagnostics += content.diagnostics
    let (data, articles) = (content.data, content.articles)
    var ids = IDTable()
    for file in [data, articles].joined() { diagnostics += file.diagnostics }
    ids.isComplete = data.allSatisfy { $0.record != nil }
    var badNames: [(ArticleName, LoadedFile)] = []
    let free = unmadePages(data)
    for file in articles {
      let name = ArticleName(file)
      let place = file.frontMatter?.place ?? SourceRange(file.content.file.id, at: 0)
      define(
        Definition(kind: .page, id: name.id, place: place), in: &ids, diagnostics,
        besides: free)
      if name.isBad { badNames.append((name, file)) }
      if file.frontMatter == nil { ids.unreadPages.insert(name.id) }
    }
    for (name, file) in badNames {
      let fault = name.fault(of: file) { !ids.contains(.page, $0) }
      if let fault { diagnostics.append(fault) }
    }
    rememberHeirs(data, articles, in: &ids)
    for file in data {
      for definition in file.definitions { define(definition, in: &ids, diagnostics) }
    }
    diagnostics += EqualItems.faults(data)
    for file in [data, articles].joined() { ids.note(unread: file.unreadKinds) }
    for id in content.misnamedPages { ids.note(misnamedPage: id) }
    ids.seal()
    diagnostics += unknownReferences([data, articles].joined(), ids)

    // Asked for in any case: a wrong time zone is wrong on every day.
    let today = today(data, diagnostics)
    let asOf = asOf ?? today
    let assembly = LocalizationBuilder(
      asOf: asOf, showsDrafts: showsDrafts, baseURL: baseURL, data: data, articles: articles)
    guard let main = assembly.localization(folder: name, files: &files, diagnostics: diagnostics)
    else { return nil }
    let translations = translate(
      content, assembly, from: main, files: &files, diagnostics: diagnostics)
    return Guide(
      main: main, translations: translations, ids: ids, parts: content.parts, folder: folder,
      asOf: asOf,
      ledger: try ledger(into: &files, diagnostics: diagnostics), grades: grades,
      unsoundFiles: Set([data, articles].joined().filter { !$0.isSound }.map(\.content.file.id))
        .union(badNames.map(\.1.content.file.id)))
  }

  /// For how many unknown ids of a run a known one is looked for.
  private static let mostSuggestions = 100

  private func unknownReferences(_ files: some Sequence<LoadedFile>, _ ids: IDTable)
    -> [Diagnostic]
  {
    var faults: [Diagnostic] = []
    for file in files {
      for reference in file.references where !ids.contains(reference.kind, reference.id) {
        var others: Set<String> = []
        if reference.list > 0, faults.count < Self.mostSuggestions {
          for other in file.references where other.list == reference.list {
            others.insert(other.id)
          }
        }
        let fault = ids.fault(
          of: reference, beside: others, suggests: faults.count < Self.mostSuggestions)
        if let fault { faults.append(fault) }
      }
    }
    return faults
  }

  /// Pages that are gone, but whose addresses another page has, or a redirect leads to one.
  private func rememberHeirs(_ data: [LoadedFile], _ articles: [LoadedFile], in ids: inout IDTable)
  {
    for file in articles {
      guard let slug = file.frontMatter?.slug else { continue }
      ids.lead(slug, to: ArticleName(file).id)
    }
    for file in data {
      guard let list = file.record as? Redirects else { continue }
      for redirect in list.items where redirect.hasAddress {
        guard let page = redirect.target, page.kind == .page else { continue }
        ids.lead(String(redirect.path.dropLast()), to: page.id)
      }
    }
  }

  private func ledger(into files: inout SourceFiles, diagnostics: DiagnosticCollector)
    throws(SystemError) -> Ledger?
  {
    let path = "\(folder)/\(Ledger.fileName)"
    // A link out of the folder was reported with all others.
    guard Files.kind(path) == .file, FolderWalk.leads(path, within: folder) else { return nil }
    let isTooLarge = (FileStatus.following(path)?.size ?? 0) > Ledger.largest
    let bytes = isTooLarge ? [] : try Files.read(path, limit: Ledger.largest)
    let file = files.add(name: "\(name)/\(Ledger.fileName)", bytes: bytes)
    if isTooLarge {
      diagnostics.append(
        Diagnostic(
          LoadFault.fileTooLarge, at: SourceRange(file.id, at: 0),
          "This file has more than \(Ledger.largest >> 20) MB, so guide did not write it.",
          allowed: "Get an earlier version of it back."))
      return nil
    }
    return Ledger(file, diagnostics: diagnostics)
  }

  /// Today in the site's time zone, whatever the zone of this computer is.
  private func today(_ data: [LoadedFile], _ diagnostics: DiagnosticCollector) -> Day {
    for file in data {
      guard let site = file.record as? Site else { continue }
      if let day = Day.today(in: site.timeZone) { return day }
      if let fault = DateZones.fault(of: site.timeZone, at: site.timeZonePlace) {
        diagnostics.append(fault)
      }
    }
    return Day.today(in: "UTC") ?? .epoch
  }

  /// The ids of the newer pages that this guide has no use for: an article may have them.
  private func unmadePages(_ data: [LoadedFile]) -> Set<String> {
    var free: Set<String> = [Dates.page, People.page]
    for file in data {
      if file.record is Dates { free.remove(Dates.page) }
      let contacts = (file.record as? Contacts)?.items ?? []
      if contacts.contains(where: { $0.type == .person }) { free.remove(People.page) }
    }
    return free
  }

  private func define(
    _ definition: Definition, in ids: inout IDTable, _ diagnostics: DiagnosticCollector,
    besides free: Set<String> = []
  ) {
    guard let first = ids.insert(definition) else {
      if definition.kind == .page, IDTable.builtInPages.contains(definition.id),
        !free.contains(definition.id)
      {
        diagnostics.append(
          Diagnostic(
            RuleFault.duplicateID, at: definition.place,
            "guide makes a page with the id `\(definition.id)` itself.",
            allowed: "Give the article another `id`."))
      }
      return
    }
    diagnostics.append(
      EqualItems.fault(
        "There are two \(definition.kind.pluralName) with the id `\(definition.id)`.",
        at: definition.place, first: first))
  }

  // MARK: Translations

  private func translate(
    _ content: LoadedContent, _ assembly: LocalizationBuilder, from main: LocalizedGuide,
    files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) -> [LocalizedGuide] {
    let languages = main.site.languages
    // A language that could not be read in site.yaml is no fault of its folder.
    let isSiteSound = content.data.contains { $0.record is Site && $0.isSound }
    for (language, translated) in content.translations.sorted(by: { $0.key < $1.key })
    where isSiteSound && (!languages.contains(language) || language == main.site.defaultLanguage) {
      guard let first = translated.first else { continue }
      let code = language.lowercased().replacing("_", with: "-")
      if code != language, let meant = languages.first(where: { $0.lowercased() == code }) {
        diagnostics.append(
          Diagnostic(
            LoadFault.languageNotListed, at: SourceRange(first.content.file.id, at: 0),
            "The folder `i18n/\(language)` has to be named `\(meant)`, as in site.yaml.",
            allowed: "Rename the folder. Until then its texts are not on the website."))
        continue
      }
      diagnostics.append(
        Diagnostic(
          LoadFault.languageNotListed, at: SourceRange(first.content.file.id, at: 0),
          language == main.site.defaultLanguage
            ? "`\(language)` is the default language; its texts are the originals."
            : "`site.yaml` does not list the language `\(language)`.",
          allowed: "The languages are: \(languages.joined(separator: ", "))."))
    }
    var localizations: [LocalizedGuide] = []
    for language in languages where language != main.site.defaultLanguage {
      let loaded = content.translations[language] ?? []
      for file in loaded { diagnostics += file.diagnostics }
      let translated = assembly.translated(by: loaded, into: language, diagnostics: diagnostics)
      // Every fault of it is known already: of the originals, or of the words laid over them.
      let known = DiagnosticCollector()
      if let localization = translated.localization(
        language: language, folder: name, files: &files, diagnostics: known)
      {
        localizations.append(localization)
      }
    }
    return localizations
  }
}
