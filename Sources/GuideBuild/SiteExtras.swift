internal import GuideContent
internal import GuideOutputs
internal import GuideSite
internal import GuideSupport
internal import GuideTheme

/// The files of a site that can be made only when its pages are finished.
enum SiteExtras {
  /// Where files will be that pages link to before they are made.
  static func laterPaths(_ siteContext: SiteContext) -> [String] {
    let indexes = siteContext.localizations.map {
      OutputPaths.searchFolder($0.localization.language) + "index.json"
    }
    return (siteContext.theme.hasSearch ? indexes : [])
      + (siteContext.theme.offline == nil ? [] : ["worker.js"])
  }

  /// The index of words of every language.
  static func search(_ siteContext: SiteContext, _ made: [PageArtifacts]) -> [OutputFile] {
    guard siteContext.theme.hasSearch else { return [] }
    let all = made.flatMap(\.searched)
    return siteContext.localizations.flatMap { index in
      let language = index.localization.language
      let pages = all.filter { $0.localization == index.number }.map(\.page)
        .sorted { $0.number < $1.number }
      let own = index.localization.searchLines.joined(separator: "\n")
      let words = siteContext.theme.words[index.number].filter { $0.key.hasPrefix("search_") }
        .sorted { $0.key < $1.key }
        .map { (name: String($0.key.dropFirst("search_".count)), text: $0.value) }
        .map { $0.name == "synonyms" && !own.isEmpty ? ($0.name, "\($0.text)\n\(own)") : $0 }
      let files = SearchIndex(
        language: language, rules: .of(language), words: words, pages: pages
      ).files()
      return files.map { (OutputPaths.searchFolder(language) + $0.path, $0.bytes) }
    }
  }

  /// Each file of data once more as a script.
  static func dataScripts(_ files: [OutputFile]) -> [OutputFile] {
    files.filter { $0.path.hasSuffix(".json") }.map { path, bytes in
      (path + ".js", PortablePage.script(of: path, bytes))
    }
  }

  /// The service worker: it knows every page and every file that pages need.
  static func worker(
    _ siteContext: SiteContext, _ pages: [PlannedPage], _ made: [PageArtifacts],
    _ files: [OutputFile]
  ) -> [OutputFile] {
    guard let offline = siteContext.theme.offline else { return [] }
    var entries = made.flatMap(\.revisions).sorted { $0.number < $1.number }.compactMap {
      number, revision -> OfflineTheme.Entry? in
      let page = pages[number]
      // Nothing leads to the page for wrong addresses, and some hosts give it with no other status.
      if page.kind == .notFound { return nil }
      return OfflineTheme.Entry(
        path: page.path, revision: revision,
        language: siteContext.localizations[page.localization].localization.language)
    }
    let spare = siteContext.images.spareSizes
    let kept = siteContext.downloads.keptOffline
    for (path, bytes) in files
    where path.hasPrefix("files/") ? kept.contains(path) : isNeeded(path) && !spare.contains(path) {
      let language = siteContext.localizations.map(\.localization.language).first {
        path.hasPrefix(OutputPaths.searchFolder($0)) || path.hasPrefix($0 + "/")
          || path.hasPrefix(OutputPaths.worksheetData($0) + ".")
      }
      entries.append(
        OfflineTheme.Entry(
          path: path, revision: String(Fingerprint.digest(bytes)), language: language ?? ""))
    }
    return [("worker.js", offline.workerFile(siteContext, entries))]
  }

  /// What machines read is of no use without a network.
  private static func isNeeded(_ path: String) -> Bool {
    !path.hasSuffix(".xml") && !path.hasSuffix(".txt") && !path.hasSuffix(".webmanifest")
      && !path.hasSuffix(".ics")
  }
}
