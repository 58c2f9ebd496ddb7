internal import GuideDiagnostics
internal import GuideSite
internal import GuideSystem
internal import Synchronization

/// What browsers get of the site.
extension Preview {
  /// The site as a view shows it; nil when none could be made yet.
  func site(_ view: PreviewView) -> LiveSite? {
    let (known, store, newest) = state.withLock {
      ($0.sites[view], $0.store, $0.generation)
    }
    if newest == 0 { return nil }
    if let known, known.generation == newest { return known }
    let built = try? build(store, view, generation: newest)
    guard let site = built?.site else { return known }
    state.withLock { state in
      // Other days are looked at one at a time; their sites need not all be kept.
      if state.sites.count > 3 { state.sites = state.sites.filter { $0.key == .standard } }
      state.sites[view] = site
    }
    return site
  }

  /// A page with the bar, or nil when the site has none at this path.
  func page(at path: String, _ view: PreviewView, in live: LiveSite) -> PreviewPage? {
    let key = PageKey(view: view, path: path)
    guard let planned = live.page(at: path) else { return nil }
    let (bytes, diagnostics) = live.site.render(planned)
    let note = live.site.note(of: planned)
    let problems = Problem.list(diagnostics, live.site.files)
    if problems.contains(where: \.isError), let kept = state.withLock({ $0.kept[key] }) {
      return PreviewPage(kept.bytes, kept.note, view, base: live.basePath, problems: problems)
    }
    if !problems.contains(where: \.isError) {
      state.withLock { state in
        if state.kept.count > 200 { state.kept.removeAll() }
        state.kept[key] = KeptPage(bytes: bytes, note: note)
      }
    }
    return PreviewPage(bytes, note, view, base: live.basePath, problems: problems)
  }

  /// Any file that is no page.
  func file(at path: String, in live: LiveSite) -> [UInt8]? {
    live.extra(at: path) ?? state.withLock { $0.later[path] }
  }

  /// Everything that is known to be wrong, that of one page first.
  func problems(with own: [Problem]) -> [Problem] {
    let all = state.withLock { $0.problems }
    return own.filter { !all.contains($0) } + all
  }
}
