internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// From changed files to the site that browsers get.
extension Preview {
  /// Takes the changes in; one at a time.
  ///
  /// - Parameters:
  ///   - files: the content's files that changed; nil to list the folder.
  ///   - isContentOnly: false when a theme may have changed.
  func update(_ files: [String]?, isContentOnly: Bool = false) {
    source.withLock { store in
      // What guide has written itself is known before the system tells of it.
      if isContentOnly, let files, store.isSame(files, request.content) { return }
      update(&store, files)
    }
  }

  private func update(_ store: inout ContentStore, _ files: [String]?) {
    let stopwatch = Stopwatch()
    let number = nextGeneration()
    do throws(SystemError) {
      try refresh(&store, files)
      let (site, diagnostics, sources) = try build(store, .standard, generation: number)
      if let site {
        adopt(site, store, changed: files)
        report(.shown(milliseconds: stopwatch.milliseconds))
        DetachedThread.start { self.check(site) }
      } else {
        refuse(
          number, Problem.list(diagnostics, sources),
          with: Findings(diagnostics: diagnostics, files: sources))
        report(.refused(diagnostics, sources))
      }
    } catch {
      refuse(number, [.failure(error)], with: nil)
      report(.failed(.init(text: "\(error)")))
    }
    subscribers.wake()
    tellEditors(of: files)
  }

  private func refresh(_ store: inout ContentStore, _ files: [String]?) throws(SystemError) {
    let (folder, workers) = (request.content, request.workers)
    if let files, try store.reread(files, folder, named: folder, workers: workers) { return }
    try store.rescan(folder, named: folder, workers: workers)
  }

  private func nextGeneration() -> Int {
    generation.add(1, ordering: .sequentiallyConsistent).newValue
  }

  /// The site of a state of the files, as far as there can be one.
  ///
  /// With an error there is none, unless there was none before, or only one with errors: then a
  /// site with holes is better than nothing.
  func build(_ store: ContentStore, _ view: PreviewView, generation: Int) throws(SystemError) -> (
    site: LiveSite?, diagnostics: [Diagnostic], files: SourceFiles
  ) {
    let attempt = try attempt(store, view)
    let live = attempt.site.flatMap { LiveSite(attempt, $0, generation: generation) }
    if let live, live.isFaulty, let known = state.withLock({ $0.newestSite(view) }), !known.isFaulty
    {
      return (nil, attempt.diagnostics, attempt.files)
    }
    return (live, attempt.diagnostics, attempt.files)
  }

  /// What could be made of a state of the files.
  struct Attempt {
    var guide: Guide?
    var renderer: SiteRenderer?
    var site: PreparedSite?
    var diagnostics: [Diagnostic] = []
    var files: SourceFiles
  }

  /// - Parameter checksRules: to look at what has to hold between the files as well.
  func attempt(_ store: ContentStore, _ view: PreviewView, checksRules: Bool = false)
    throws(SystemError) -> Attempt
  {
    var attempt = Attempt(files: store.files)
    let diagnostics = DiagnosticCollector()
    let loader = loader(view)
    attempt.guide = try loader.guide(from: store, files: &attempt.files, diagnostics: diagnostics)
    if let guide = attempt.guide, let theme = request.findTheme(guide.site, diagnostics) {
      let renderer = SiteRenderer(
        guide: guide, themeFolder: theme, themeName: theme, themes: request.themes,
        contentName: request.content,
        workers: request.workers, memory: themes)
      attempt.renderer = renderer
      attempt.site = try renderer.prepare(files: &attempt.files, diagnostics: diagnostics)
    }
    if checksRules, let guide = attempt.guide { diagnostics += loader.checkRules(guide) }
    attempt.diagnostics = diagnostics.all
    return attempt
  }

  private func adopt(_ site: LiveSite, _ store: ContentStore, changed: [String]?) {
    let found = Problem.list(site.diagnostics, site.site.files)
    let names = Set((changed ?? []).map { "\(request.content)/\($0)" })
    let old = state.withLock { $0.sites[.standard] }
    var moved = state.withLock { $0.moved }
    if let old { moved.follow(from: old, to: site) }
    state.withLock { [moved] state in
      state.moved = moved
      state.store = store
      state.generation = site.generation
      state.number = site.generation
      state.sites[.standard] = site
      state.findings = Findings(diagnostics: site.diagnostics, files: site.site.files)
      // Until every page has been looked at, what was wrong in other files is still wrong.
      let carried = changed == nil ? [] : state.problems.filter { !names.contains($0.file) }
      state.problems = found + carried.filter { !found.contains($0) }
      state.isChecked = false
    }
  }

  /// - Parameter findings: nil when the files could not be looked at.
  private func refuse(_ number: Int, _ problems: [Problem], with findings: Findings?) {
    state.withLock { state in
      // What is known of the files is another thing now, although the same site is shown.
      state.number = number
      if let findings { state.findings = findings }
      state.problems = problems
      state.isChecked = false
    }
  }

  /// Makes and checks every page of a site, unless the next edit comes before the end.
  private func check(_ live: LiveSite) {
    let isStale: @Sendable () -> Bool = {
      self.generation.load(ordering: .relaxed) != live.generation
    }
    if isStale() { return }
    var files = live.site.files
    let diagnostics = DiagnosticCollector(
      live.diagnostics + loader(.standard).checkRules(live.site.guide))
    let later = DeferredFiles(live.site)
    do throws(SystemError) {
      _ = try live.renderer.render(
        live.site, files: &files, to: later, diagnostics: diagnostics, unless: isStale)
    } catch {
      return report(.failed(.init(text: "\(error)")))
    }
    if isStale() { return }
    live.site.guide.site.applyRules(to: diagnostics)
    let (found, sources) = (diagnostics.all, files)
    let problems = Problem.list(found, sources)
    state.withLock { state in
      guard state.number == live.generation else { return }
      state.problems = problems
      state.isChecked = true
      state.later = later.files
      state.findings = Findings(diagnostics: found, files: sources)
    }
    report(.checked(found, sources))
    subscribers.wake()
    tellEditors(of: [])
  }
}
