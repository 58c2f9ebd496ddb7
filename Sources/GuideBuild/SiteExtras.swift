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

  /// Makes the index of words of every language.
  static func search<Sink>(
    _ siteContext: SiteContext, _ made: [PageArtifacts], into files: inout ExtraFiles<Sink>
  ) throws(SystemError) {
    guard siteContext.theme.hasSearch else { return }
    for index in siteContext.localizations {
      let language = index.localization.language
      let own = index.localization.searchLines.joined(separator: "\n")
      let words = siteContext.theme.words[index.number].filter { $0.key.hasPrefix("search_") }
        .sorted { $0.key < $1.key }
        .map { (name: String($0.key.dropFirst("search_".count)), text: $0.value) }
        .map { $0.name == "synonyms" && !own.isEmpty ? ($0.name, "\($0.text)\n\(own)") : $0 }
      let search = SearchIndex(
        language: language, folder: OutputPaths.searchFolder(language), rules: .of(language),
        words: words, parts: made.compactMap { $0.searched[index.number] },
        texts: made.first?.texts[index.number].finish() ?? [])
      try search.forEachFile { (path: String, bytes: [UInt8]?, digest) throws(SystemError) in
        if let bytes {
          try files.add(path, bytes, digest: digest)
        } else {
          files.note(path, digest)
        }
      }
    }
  }

  /// Each file of data once more as a script.
  static func dataScripts(_ files: [OutputFile]) -> [OutputFile] {
    files.filter { $0.path.hasSuffix(".json") }.map { path, bytes in
      (path + ".js", PortablePage.script(of: path, bytes))
    }
  }

  /// Makes the service worker: it knows every page and every file that pages need.
  static func worker<Sink>(
    _ siteContext: SiteContext, _ pages: [PlannedPage], made: [PageArtifacts],
    into files: inout ExtraFiles<Sink>
  ) throws(SystemError) {
    guard let offline = siteContext.theme.offline else { return }
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
    for (path, revision) in files.needed where !spare.contains(path) {
      let language = siteContext.localizations.map(\.localization.language).first {
        path.hasPrefix(OutputPaths.searchFolder($0)) || path.hasPrefix($0 + "/")
          || path.hasPrefix(OutputPaths.worksheetData($0) + ".")
      }
      entries.append(
        OfflineTheme.Entry(path: path, revision: revision, language: language ?? ""))
    }
    try files.add("worker.js", offline.workerFile(siteContext, entries))
  }
}
