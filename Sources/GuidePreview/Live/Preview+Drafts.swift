internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// Unsaved texts of one window of the editor.
struct Draft: Sendable {
  var texts: [String: [UInt8]]
  /// Grows with each change, so that pages with other texts are other pages.
  var number: Int
  /// The last site that could be made with texts of this window.
  var site: LiveSite?
}

extension Preview {
  /// How a browser looks at the site, with the newest texts of a window.
  func view(of request: HTTPRequest, window: String?) -> PreviewView {
    var view = PreviewView(request)
    view.draft = window.map { PreviewView.DraftNumber(window: $0, number: 0) }
    return newest(view)
  }

  /// The same view with the newest texts of its window.
  func newest(_ view: PreviewView) -> PreviewView {
    guard let window = view.draft?.window else { return view }
    var view = view
    view.draft?.number = state.withLock { $0.drafts[window]?.number ?? 0 }
    return view
  }

  /// Puts texts in place of those that a window had, and looks at what the files would be.
  func lay(_ texts: [String: [UInt8]], window: String) throws(SystemError) -> Attempt {
    let (view, base, generation) = state.withLock { state in
      (state.lay(texts, window: window), state.store, state.generation)
    }
    defer { subscribers.wake() }
    let store = base.laying(texts, named: request.content, workers: request.workers)
    var attempt = try attempt(store, view, checksRules: true)
    guard let site = attempt.site,
      let live = LiveSite(attempt, site, generation: generation)
    else { return attempt }
    let names = Set(texts.keys.map { "\(request.content)/\($0)" })
    for page in site.pages where page.kind == .article {
      guard let name = live.sourceFile(of: page), names.contains(name) else { continue }
      attempt.diagnostics += site.render(page).diagnostics
    }
    if !live.isFaulty { state.withLock { $0.keep(live, view) } }
    return attempt
  }

  /// Tells the windows of the editor that there is something new.
  ///
  /// - Parameter files: those that changed; nil for any.
  func tellEditors(of files: [String]?) {
    let (number, isChecked) = state.withLock { ($0.number, $0.isChecked) }
    var json = JSONWriter()
    json.object { json in
      json.field("number", number)
      json.field("isChecked", isChecked)
      guard let files else { return }
      json.array("files") { json in
        for file in files { json.value(file) }
      }
    }
    news.tell("changed", json.finish().bytes)
  }
}

extension Preview.State {
  /// More windows than anybody types in at once; the texts of the quietest are let go, since each has
  /// a whole site in memory.
  private static let mostDrafts = 4

  /// - Returns: how pages with the new texts are looked at.
  mutating func lay(_ texts: [String: [UInt8]], window: String) -> PreviewView {
    let number = (drafts.values.map(\.number).max() ?? 0) + 1
    let site = drafts[window]?.site
    sites = sites.filter { $0.key.draft?.window != window }
    refusals = refusals.filter { $0.key.draft?.window != window }
    drafts[window] = texts.isEmpty ? nil : Draft(texts: texts, number: number, site: site)
    if drafts.count > Self.mostDrafts,
      let quietest = drafts.min(by: { $0.value.number < $1.value.number })?.key
    {
      drafts[quietest] = nil
    }
    sites = sites.filter { key, _ in key.draft.map { drafts[$0.window] != nil } ?? true }
    var view = PreviewView.standard
    view.draft = .init(window: window, number: texts.isEmpty ? 0 : number)
    return view
  }

  /// The texts that a view lays over the files; none when they have changed since.
  func texts(_ view: PreviewView) -> [String: [UInt8]] {
    guard let asked = view.draft, let draft = drafts[asked.window], draft.number == asked.number
    else { return [:] }
    return draft.texts
  }

  /// The site of a view, or what comes nearest to it as long as there is none.
  func newestSite(_ view: PreviewView) -> LiveSite? {
    if let site = sites[view] { return site }
    guard let draft = view.draft else { return nil }
    return drafts[draft.window]?.site ?? sites[view.saved]
  }

  mutating func keep(_ site: LiveSite, _ view: PreviewView) {
    guard let asked = view.draft else { return sites[view] = site }
    // Texts that were typed while this was made have another number.
    guard asked.number == 0 || drafts[asked.window]?.number == asked.number else { return }
    sites[view] = site
    drafts[asked.window]?.site = site
  }
}

extension PreviewView {
  /// The same for all texts of its window.
  var unnumbered: PreviewView {
    var view = self
    view.draft?.number = 0
    return view
  }
}
