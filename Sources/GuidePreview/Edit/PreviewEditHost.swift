internal import GuideBuild
internal import GuideContent
package import GuideEditor
internal import GuideSite
internal import GuideSupport
internal import Synchronization

/// What the preview does for the editor.
package final class PreviewEditHost: EditHost {
  private let preview: Preview
  /// Held from the look at what a file is until it is another.
  private let writing = Mutex(())

  package init(_ preview: Preview) { self.preview = preview }

  package var folder: String { preview.request.content }
  package var name: String { preview.request.content }

  package func state() throws(EditFailure) -> EditState {
    preview.state.withLock { state in
      EditState(
        number: state.number, guide: state.sites[.standard]?.site.guide,
        files: state.findings.files, diagnostics: state.findings.diagnostics,
        isComplete: state.isChecked)
    }
  }

  package func read(_ path: String) throws(EditFailure) -> [UInt8]? {
    try bytes(at: try EditedPath(path, in: folder, for: .reading).full)
  }

  package func write(_ path: String, _ bytes: [UInt8], over old: [UInt8]?) throws(EditFailure) {
    let file = try EditedPath(path, in: folder, for: .writing).full
    try change(file, old) { () throws(SystemError) in
      if old == nil, let slash = file.lastIndex(of: "/") {
        try Files.makeFolders(String(file[..<slash]))
      }
      try Files.putWhole(file, bytes)
    }
    preview.update([path])
  }

  package func remove(_ path: String, _ old: [UInt8]) throws(EditFailure) {
    let file = try EditedPath(path, in: folder, for: .writing).full
    try change(file, old) { () throws(SystemError) in try Files.remove(file) }
    preview.update([path])
  }

  private func change(
    _ file: String, _ old: [UInt8]?, by body: () throws(SystemError) -> Void
  ) throws(EditFailure) {
    try writing.withLock { _ throws(EditFailure) in
      let found = try bytes(at: file)
      if found != old { throw .changed(found) }
      do throws(SystemError) { try body() } catch { throw .system(error) }
    }
  }

  private func bytes(at file: String) throws(EditFailure) -> [UInt8]? {
    do throws(SystemError) {
      return try Files.read(file)
    } catch {
      if error.reason == .missing { return nil }
      throw .system(error)
    }
  }

  package func lay(_ texts: [String: [UInt8]], window: String) throws(EditFailure) -> EditState {
    guard DraftAddress.isWindow(window) else { throw .outside(window) }
    for path in texts.keys { _ = try EditedPath(path, in: folder, for: .writing) }
    do throws(SystemError) {
      let attempt = try preview.lay(texts, window: window)
      return EditState(
        number: preview.state.withLock { $0.number }, guide: attempt.guide,
        files: attempt.files, diagnostics: attempt.diagnostics, isComplete: false)
    } catch {
      throw .system(error)
    }
  }

  package func pages(window: String?) -> EditPages? {
    var view = PreviewView.standard
    view.draft = window.map { PreviewView.DraftNumber(window: $0, number: 0) }
    view = preview.newest(view)
    guard let live = preview.site(view) else { return nil }
    let (routes, localizations) = (live.site.routes, live.site.guide.localizations)
    let start = view.prefix + live.basePath
    let roots = zip(localizations, routes.languagePrefixes).map { localization, prefix in
      EditPages.Root(
        language: localization.language, address: PercentEncoding.encoded(start + prefix))
    }
    let there = Set(live.site.pages.lazy.filter { $0.localization == 0 }.map(\.path))
    return EditPages(roots) { link in
      guard let path = routes.path(link, localization: 0) else { return nil }
      let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let page = parts.first.map(String.init), there.contains(page) else { return nil }
      return PercentEncoding.encoded(page) + (parts.count > 1 ? "#\(parts[1])" : "")
    }
  }

  package func tell(_ event: String, _ json: [UInt8]) { preview.news.tell(event, json) }
}
