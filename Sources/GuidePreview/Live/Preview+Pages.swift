internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// What browsers get of the site.
extension Preview {
  /// The site as a view shows it; nil when none could be made yet.
  func site(_ view: PreviewView) -> LiveSite? {
    if let known = known(view) { return known.site }
    // One at a time: whoever waits for the same view gets the site that the first one makes, and
    // many days asked for at once do not fill the memory.
    return viewBuild.withLock { _ in known(view)?.site ?? make(view) }
  }

  /// What there is of a view in the newest state of the files; nil when its site has to be made.
  private func known(_ view: PreviewView) -> (site: LiveSite?, isNewest: Bool)? {
    state.withLock { state in
      if state.generation == 0 { return (nil, false) }
      let known = state.newestSite(view)
      if state.sites[view]?.generation == state.generation { return (known, true) }
      // What failed in this state fails again: the site of an earlier state is shown until an edit.
      return state.refusals[view]?.generation == state.generation ? (known, false) : nil
    }
  }

  private func make(_ view: PreviewView) -> LiveSite? {
    let (old, base, newest, texts) = state.withLock {
      ($0.newestSite(view), $0.store, $0.generation, $0.texts(view))
    }
    let problems: [Problem]
    do throws(SystemError) {
      let store = base.laying(texts, named: request.content, workers: request.workers)
      let (site, diagnostics, files) = try build(store, view, generation: newest)
      if let site {
        state.withLock { state in
          state.keepFewOthers(besides: view)
          state.keep(site, view)
        }
        return site
      }
      problems = Problem.list(diagnostics, files)
      // What is wrong with unsaved texts is reported beside them.
      if view.draft == nil { report(.refused(diagnostics, files)) }
    } catch {
      problems = [.failure(error)]
      report(.failed(.init(text: "\(error)")))
    }
    state.withLock { state in
      state.keepFewOthers(besides: view)
      state.refusals[view] = Refusal(generation: newest, problems: problems)
    }
    return old
  }

  /// Where a page is now that had this path before an edit.
  func moved(_ path: String, in live: LiveSite) -> String? {
    let moved = state.withLock { $0.moved }
    let exists: (String) -> Bool = { live.page(at: $0) != nil }
    return moved.target(of: path, exists: exists) ?? moved.target(of: path + "/", exists: exists)
  }

  /// A page with the bar, or nil when the site has none at this path.
  func page(at path: String, _ view: PreviewView, in live: LiveSite) -> PreviewPage? {
    let key = PageKey(view: view.unnumbered, path: path)
    guard let planned = live.page(at: path) else { return nil }
    let (bytes, diagnostics) = live.site.render(planned)
    let note = live.site.note(of: planned)
    let problems = Problem.list(diagnostics, live.site.files)
    if problems.contains(where: \.isError), let kept = state.withLock({ $0.kept[key] }) {
      return PreviewPage(
        kept.bytes, kept.note, view: view, base: view.prefix + live.basePath,
        edit: editAddress(of: kept.note), problems: problems)
    }
    if !problems.contains(where: \.isError) {
      state.withLock { state in
        if state.kept.count > 200 { state.kept.removeAll() }
        state.kept[key] = KeptPage(bytes: bytes, note: note)
      }
    }
    return PreviewPage(
      bytes, note, view: view, base: view.prefix + live.basePath, edit: editAddress(of: note),
      problems: problems)
  }

  /// Where the file of a page is edited; nil for a page without one, and where nothing is edited.
  private func editAddress(of note: PageNote) -> String? {
    guard isEdited, let file = note.file, file.hasPrefix(request.content + "/") else { return nil }
    let path = String(file.dropFirst(request.content.utf8.count + 1))
    return EditAccess.folder + "#file=" + PercentEncoding.encoded(path)
  }

  /// Any file that is no page.
  func file(at path: String, in live: LiveSite) -> [UInt8]? {
    live.extra(at: path) ?? state.withLock { $0.later[path] }
  }

  /// Everything that is known to be wrong, that of one page first.
  func problems(with own: [Problem], _ view: PreviewView) -> [Problem] {
    let (all, refusal) = state.withLock { state in
      (
        state.problems,
        state.refusals[view].flatMap { $0.generation == state.generation ? $0 : nil }
      )
    }
    let first = own + (refusal?.problems ?? []).filter { !own.contains($0) }
    return first.filter { !all.contains($0) } + all
  }
}
