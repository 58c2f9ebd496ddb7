internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// From changed files to the site that browsers get.
extension Preview {
  /// Takes the changes in.
  ///
  /// - Parameters:
  ///   - store: what is known of the files; it belongs to the thread that calls.
  ///   - files: the content's files that changed; nil to list the folder.
  func update(_ store: inout ContentStore, _ files: [String]?) {
    let stopwatch = Stopwatch()
    do throws(SystemError) {
      try refresh(&store, files)
      let (site, diagnostics, sources) = try build(store, .standard, generation: nextGeneration())
      if let site {
        adopt(site, store, changed: files)
        report(.shown(milliseconds: stopwatch.milliseconds))
        DetachedThread.start { self.check(site) }
      } else {
        refuse(Problem.list(diagnostics, sources))
        report(.refused(diagnostics, sources))
      }
    } catch {
      refuse([.failure(error)])
      report(.failed(.init(text: "\(error)")))
    }
    subscribers.wake()
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
    var files = store.files
    let diagnostics = DiagnosticCollector()
    guard
      let guide = try loader(view).guide(
        from: store, files: &files, diagnostics: diagnostics),
      let theme = request.findTheme(guide.site, diagnostics)
    else { return (nil, diagnostics.all, files) }
    let renderer = SiteRenderer(
      guide: guide, themeFolder: theme, themeName: theme, contentName: request.content,
      workers: request.workers)
    guard let site = try renderer.prepare(files: &files, diagnostics: diagnostics) else {
      return (nil, diagnostics.all, files)
    }
    let isFaulty = diagnostics.contains { $0.severity == .error }
    if isFaulty, let known = state.withLock({ $0.sites[view] }), !known.isFaulty {
      return (nil, diagnostics.all, files)
    }
    let live = LiveSite(
      renderer: renderer, site: site, diagnostics: diagnostics.all, generation: generation)
    return (live, diagnostics.all, files)
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
      state.sites[.standard] = site
      // Until every page has been looked at, what was wrong in other files is still wrong.
      let carried = changed == nil ? [] : state.problems.filter { !names.contains($0.file) }
      state.problems = found + carried.filter { !found.contains($0) }
      state.isChecked = false
    }
  }

  private func refuse(_ problems: [Problem]) {
    state.withLock { state in
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
    let problems = Problem.list(diagnostics.all, files)
    state.withLock { state in
      guard state.generation == live.generation else { return }
      state.problems = problems
      state.isChecked = true
      state.later = later.files
    }
    report(.checked(diagnostics.all, files))
    subscribers.wake()
  }
}
