internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// The site as it is being edited, in memory.
///
/// After an edit only the changed files are read, the guide is put together, and every address is
/// fixed; that is the new site, and pages are made from it when a browser asks. Then, on a thread
/// of its own, every page is made and checked as `guide check` does it; the next edit breaks that
/// off. A state of the files from which no site can be made changes nothing but the list of
/// problems, and a page that has an error of its own is given as it was before the error.
package final class Preview: Sendable {
  let request: PreviewRequest
  /// Whether the bar of each page leads to the editor.
  let isEdited: Bool
  let subscribers = Subscribers()
  let report: @Sendable (PreviewEvent) -> Void
  /// What the windows of the editor are sent.
  let news = EditNews()
  let state = Mutex(State())
  /// What was read of the files; held while a change is taken in.
  let source = Mutex(ContentStore())
  /// What was made of the theme, which hardly ever changes with an edit.
  let themes = ThemeMemory()
  /// Held while the site of another view is made.
  let viewBuild = Mutex(())
  /// The number of the state of the files that is shown; long work asks whether it still is.
  let generation = Atomic<Int>(0)

  struct State {
    /// The files of the newest state from which a site could be made.
    var store = ContentStore()
    var generation = 0
    /// Of the newest state that was looked at, also of one from which no site could be made.
    var number = 0
    var sites: [PreviewView: LiveSite] = [:]
    /// Views of which no site could be made, with what is wrong.
    var refusals: [PreviewView: Refusal] = [:]
    var moved = MovedPages()
    /// The last faultless version of each page that somebody has looked at.
    var kept: [PageKey: KeptPage] = [:]
    /// The files that are made of all pages together, as of the last state that was looked at.
    var later: [String: [UInt8]] = [:]
    var problems: [Problem] = []
    /// What was found in the newest state that was looked at.
    var findings = Findings()
    /// Unsaved texts, by the window of the editor that has them.
    var drafts: [String: Draft] = [:]
    /// True once every page of this state has been looked at.
    var isChecked = false

    /// Lets go of other days when there are several: they are looked at one at a time.
    mutating func keepFewOthers(besides view: PreviewView) {
      if sites.count > 3 { sites = sites.filter { $0.key == .standard || $0.key == view } }
      if refusals.count > 3 { refusals.removeAll() }
    }
  }

  struct Findings {
    var diagnostics: [Diagnostic] = []
    var files = SourceFiles()
  }

  struct Refusal {
    var generation: Int
    var problems: [Problem]
  }

  struct PageKey: Hashable {
    var view: PreviewView
    var path: String
  }

  struct KeptPage {
    var bytes: [UInt8]
    var note: PageNote
  }

  package init(
    _ request: PreviewRequest, isEdited: Bool = false,
    report: @escaping @Sendable (PreviewEvent) -> Void
  ) {
    self.request = request
    self.isEdited = isEdited
    self.report = report
  }

  func loader(_ view: PreviewView) -> GuideLoader {
    GuideLoader(
      folder: request.content, name: request.content, asOf: view.day ?? request.asOf,
      showsDrafts: view.showsHidden, baseURL: request.baseURL, workers: request.workers)
  }
}
