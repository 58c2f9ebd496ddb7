internal import GuideContent
internal import GuideSystem

/// The files of a site that can be made only when its pages are finished.
enum SiteExtras {
  typealias File = (path: String, bytes: [UInt8])

  /// Where files will stand that pages link to before they are made.
  static func laterPaths(_ world: SiteWorld) -> [String] {
    let indexes = world.editions.map { SearchIndex.folder($0.edition.language) + "index.json" }
    return (world.theme.hasSearch ? indexes : [])
      + (world.theme.offline == nil ? [] : ["worker.js"])
  }

  /// What the worksheet's script reads has this name and a mark of its content.
  static func worksheetName(_ language: String) -> String { "assets/worksheet-\(language)" }

  /// The index of words of every language.
  static func search(_ world: SiteWorld, _ made: [PageMakings]) -> [File] {
    guard world.theme.hasSearch else { return [] }
    let all = made.flatMap(\.searched)
    return world.editions.flatMap { index in
      let language = index.edition.language
      let pages = all.filter { $0.edition == index.number }.map(\.page)
        .sorted { $0.number < $1.number }
      let words = world.theme.words[index.number].filter { $0.key.hasPrefix("search_") }
        .sorted { $0.key < $1.key }
        .map { (name: String($0.key.dropFirst("search_".count)), text: $0.value) }
      let files = SearchIndex(
        language: language, rules: .of(language), words: words, pages: pages
      ).files()
      return files.map { (SearchIndex.folder(language) + $0.path, $0.bytes) }
    }
  }

  /// Each file of data once more as a script.
  static func dataScripts(_ files: [File]) -> [File] {
    files.filter { $0.path.hasSuffix(".json") }.map { path, bytes in
      (path + ".js", PortablePage.script(of: path, bytes))
    }
  }

  /// The service worker: it knows every page and every file that pages need.
  static func worker(
    _ world: SiteWorld, _ pages: [PlannedPage], _ made: [PageMakings], _ files: [File]
  ) -> [File] {
    guard let offline = world.theme.offline else { return [] }
    var entries = made.flatMap(\.revisions).sorted { $0.number < $1.number }.compactMap {
      number, revision -> OfflineFiles.Entry? in
      let page = pages[number]
      // Nothing leads to the page for wrong addresses, and some hosts give it with no other status.
      if page.kind == .notFound { return nil }
      return OfflineFiles.Entry(
        path: page.path, revision: revision,
        language: world.editions[page.edition].edition.language)
    }
    let spare = world.images.spareSizes
    for (path, bytes) in files where isNeeded(path) && !spare.contains(path) {
      let language = world.editions.map(\.edition.language).first {
        path.hasPrefix(SearchIndex.folder($0)) || path.hasPrefix($0 + "/")
          || path.hasPrefix(worksheetName($0) + ".")
      }
      entries.append(
        OfflineFiles.Entry(
          path: path, revision: String(Fingerprint.digest(bytes)), language: language ?? ""))
    }
    return [("worker.js", offline.workerFile(world, entries))]
  }

  /// What machines read is of no use without a network.
  private static func isNeeded(_ path: String) -> Bool {
    !path.hasSuffix(".xml") && !path.hasSuffix(".txt") && !path.hasSuffix(".webmanifest")
  }
}
