package import GuideContent
package import GuideDiagnostics
internal import GuideMarkdown
internal import GuideOutputs
package import GuideSite
package import GuideSupport
internal import GuideTheme
internal import GuideValidation
internal import Synchronization

/// Makes the site of a guide.
///
/// 1. Fix every route, and see that no two pages share one.
/// 2. Read the images, then the theme, and compile its templates.
/// 3. Render every page on all cores, check it as a reader's browser would meet it, and hand it to
///    the sink.
/// 4. Write the feeds, the assets, and those images that pages load.
/// 5. Check what only all pages together can tell: whether every anchor that is linked to exists.
///
/// Nothing here touches the disk but for reading the theme and the images.
package struct SiteRenderer: Sendable {
  package let guide: Guide
  /// The folder that holds the theme's files.
  package let themeFolder: String
  /// The folder as people know it: `themes/campus`.
  package let themeName: String
  /// Where the theme that it extends is looked for, if that is not beside it.
  package let themes: [String]
  /// The content folder as people know it.
  package let contentName: String
  package let workers: Workers
  /// Whether to list what must not get lost, for publishing.
  package let remembers: Bool
  package let form: OutputFormat
  private let memory: ThemeMemory?

  /// - Parameter memory: what was made of themes before, in the same program; nil for one site alone.
  package init(
    guide: Guide, themeFolder: String, themeName: String, themes: [String] = [],
    contentName: String, workers: Workers, remembers: Bool = false, form: OutputFormat = .web,
    memory: ThemeMemory? = nil
  ) {
    self.guide = guide
    self.themeFolder = themeFolder
    self.themeName = themeName
    self.themes = themes
    self.contentName = contentName
    self.workers = workers
    self.remembers = remembers
    self.form = form
    self.memory = memory
  }

  /// Hands every file of the site to `sink`.
  ///
  /// Faults are collected; the caller decides from them whether to publish.
  ///
  /// - Returns: nil when the theme has faults, so that nothing could be rendered.
  /// - Throws: what the sink throws, and failures to read the theme or an image.
  package func render(
    files: inout SourceFiles, to sink: some OutputSink, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> SiteSummary? {
    guard let site = try prepare(files: &files, diagnostics: diagnostics) else { return nil }
    return try render(site, files: &files, to: sink, diagnostics: diagnostics)
  }

  /// Hands every file of a prepared site to `sink`.
  ///
  /// - Parameter isStale: asked before each page; once it says yes, the rest is left out.
  package func render(
    _ site: PreparedSite, files: inout SourceFiles, to sink: some OutputSink,
    diagnostics: DiagnosticCollector, unless isStale: @Sendable () -> Bool = { false }
  ) throws(SystemError) -> SiteSummary {
    let (siteContext, pages, known) = (site.siteContext, site.pages, site.known)
    let collected = form == .singleFile ? CollectedPages() : nil
    let states = try renderPages(of: site, to: sink, collected: collected, unless: isStale)
    let loaded = states.reduce(into: Set<UInt64>()) { $0.formUnion($1.loaded) }
    let unused = siteContext.images.unusedPaths(loaded, shared: siteContext.shareImage)
    let left = siteContext.downloads.unusedPaths(loaded)
    let made = states.map(\.made)
    let extras = try writeExtras(
      site, without: unused.union(left), made, collected: collected, files: &files, to: sink,
      diagnostics: diagnostics)
    for state in states { diagnostics += state.diagnostics }
    siteContext.images.reportUnused(
      unused, named: contentName, files: &files, diagnostics: diagnostics)
    siteContext.downloads.report(
      unused: left, named: contentName, files: &files, diagnostics: diagnostics)
    siteContext.otherFiles.removeNamed(from: diagnostics, files)
    let written = states.map(\.anchors)
    let check = AnchorCheck(written, siteContext, known: known)
    let redirects = RedirectCheck(siteContext, known)
    diagnostics += redirects.faults
    diagnostics += check.faults(of: written.flatMap(\.wanted) + redirects.wanted + recordAddresses)
    let ledger = remember(
      siteContext, pages, headings: states.flatMap(\.headings), diagnostics: diagnostics)
    // What is wrong in the content is wrong on the pages too, and is reported where it was written.
    let isSound =
      guide.unsoundFiles.isEmpty && !diagnostics.contains { $0.severity == .error }
    if isSound {
      diagnostics += check.faults(ofPages: written.flatMap(\.linked), files: &files)
      let parts = made.map(\.anchors)
      diagnostics += AnchorCheck(parts, siteContext, known: known).faults(
        ofPages: parts.flatMap(\.linked), files: &files)
    }
    report(
      states.flatMap(\.faults) + made.flatMap(\.faults), isSound: isSound, files: &files,
      diagnostics: diagnostics)
    return SiteSummary(
      pages: pages.count { $0.kind != .redirect }, languages: guide.localizations.count,
      files: pages.count + extras, ledger: ledger)
  }

  /// Renders every page on all cores.
  ///
  /// - Parameter collected: takes the pages, when all is to be one file.
  /// - Returns: what each worker found.
  private func renderPages(
    of site: PreparedSite, to sink: some OutputSink, collected: CollectedPages?,
    unless isStale: @Sendable () -> Bool
  ) throws(SystemError) -> [RenderWorker] {
    let makings = site.makings(isSearched: true)
    let states = (0..<workers.count).map { _ in
      RenderWorker(
        site.siteContext, site.known, artifacts: makings,
        remembers: remembers || guide.ledger != nil)
    }
    let stop = Atomic<Bool>(false)
    nonisolated(unsafe) let shared = states
    workers.forEachChunk(of: site.pages.count, chunk: 8) { worker, range in
      let state = shared[worker]
      for number in range
      where state.failure == nil && !stop.load(ordering: .relaxed) && !isStale() {
        if let collected {
          state.render(site.pages[number], number, to: collected)
        } else {
          state.render(site.pages[number], number, to: sink)
        }
        if state.failure != nil { stop.store(true, ordering: .relaxed) }
      }
    }
    for state in states { if let failure = state.failure { throw failure } }
    return states
  }

  /// Reports what is wrong with finished pages.
  ///
  /// - Parameter isSound: whether nothing is wrong in the content.
  private func report(
    _ faults: [PageFault], isSound: Bool, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) {
    for fault in faults.sorted(by: { $0.file < $1.file }) {
      if !isSound, fault.code.mayComeFromContent { continue }
      let file = files.add(name: "site/\(fault.file)", bytes: fault.page)
      diagnostics.append(fault.diagnostic(in: file.id))
    }
  }

  /// Writes the files that are made once the pages are finished.
  ///
  /// - Parameters:
  ///   - unused: pictures and other files that no page needs.
  ///   - collected: the pages, when all is to be one file.
  /// - Returns: how many files that is.
  private func writeExtras<Sink: OutputSink>(
    _ site: PreparedSite, without unused: Set<String>, _ made: [PageArtifacts],
    collected: CollectedPages?, files: inout SourceFiles, to sink: Sink,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> Int {
    let siteContext = site.siteContext
    let hasRevisions = siteContext.theme.offline != nil
    var extras = ExtraFiles(
      sink, keepsAll: form != .web, hasRevisions: hasRevisions,
      downloads: hasRevisions ? siteContext.downloads.keptOffline : [])
    for extra in site.extras where !unused.contains(extra.path) {
      try extras.add(extra.path, extra.make(), digest: extra.digest)
    }
    try SiteExtras.search(siteContext, made, into: &extras)
    if form == .portable {
      for (path, bytes) in SiteExtras.dataScripts(extras.kept) { try extras.add(path, bytes) }
    }
    try SiteExtras.worker(siteContext, site.pages, made: made, into: &extras)
    if let collected {
      extras.replace(
        with: SingleFileSite.files(
          siteContext, site.pages, collected: collected, parts: extras.kept,
          diagnostics: diagnostics, sources: &files))
    }
    try extras.writeKept()
    return extras.count
  }

  /// Addresses of this site that contacts and sources name as those of others.
  private var recordAddresses: [WantedAnchor] {
    let contacts = guide.main.contacts.map { ($0.url, $0.urlPlace) }
    let sources = guide.main.sources.map { ($0.url, $0.urlPlace) }
    let dates = guide.main.records.items(of: Dates.self).map { ($0.url, $0.urlPlace) }
    return (contacts + sources + dates).flatMap { url, place in
      url.map { WantedAnchor.all(in: $0, base: guide.site.baseURL, at: place) } ?? []
    }
  }

  /// Lists what must not get lost, and reports what is lost already.
  private func remember(
    _ siteContext: SiteContext, _ pages: [PlannedPage], headings: [PageHeadings],
    diagnostics: DiagnosticCollector
  ) -> [LedgerEntry] {
    if !remembers, guide.ledger == nil { return [] }
    let now = SiteLedger(siteContext, pages, headings: headings)
    // With a file unread, what only that file has is not lost.
    if let ledger = guide.ledger, guide.ids.isComplete {
      diagnostics +=
        LedgerCheck(siteContext: siteContext, ledger: ledger, now: now.entries, headings: headings)
        .faults()
    }
    return remembers ? now.sorted : []
  }

  /// Fixes every address, and reads the theme and the images.
  ///
  /// - Returns: nil when the theme has faults, or two pages would have one address.
  package func prepare(files: inout SourceFiles, diagnostics: DiagnosticCollector)
    throws(SystemError) -> PreparedSite?
  {
    let localizations = guide.localizations.enumerated().map {
      LocalizationIndex($1, number: $0, of: guide, grades: guide.grades)
    }
    let routes = Routes(guide)
    let contentFiles = try SiteFiles.load(
      guide, named: contentName, workers: workers, files: &files, diagnostics: diagnostics)
    guard
      let theme = try ThemeLoader(
        folder: themeFolder, name: themeName, themes: themes, form: form, memory: memory
      ).load(
        for: guide, localizations: localizations, routes: routes, contentFiles: contentFiles,
        files: &files, diagnostics: diagnostics)
    else { return nil }
    let siteContext = SiteContext(
      guide: guide, files: files, localizations: localizations, routes: routes, theme: theme,
      contentFiles: contentFiles)
    let pages = SitePlan.pages(
      guide, localizations, routes: routes, hasOffline: theme.offline != nil, form: form)
    let site = PreparedSite(siteContext, pages, form: form)
    let files = site.extras.map(\.path) + SiteExtras.laterPaths(siteContext)
    let collisions = PathCollisions.find(pages, files: files, siteContext)
    diagnostics += collisions
    diagnostics += RecordIDs.faults(siteContext)
    return collisions.isEmpty ? site : nil
  }
}

/// What was made, in numbers.
package struct SiteSummary: Sendable {
  /// HTML pages, redirects not among them.
  package var pages: Int
  package var languages: Int
  /// All files of the site.
  package var files: Int
  /// What the site has that must not get lost; empty when nobody asked.
  package var ledger: [LedgerEntry] = []
}
