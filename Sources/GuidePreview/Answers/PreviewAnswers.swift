internal import CPreview
internal import GuideSite
internal import GuideSupport

/// What a browser is answered.
///
/// Only what has been made is looked up, in memory: no path of a request reaches the disk, except
/// by the editor, when there is one.
struct PreviewAnswers: HTTPAnswering {
  let preview: Preview
  let port: Int
  /// Nil when the guide can only be looked at.
  let editing: Editing?

  /// Where the preview's own files are; no page of a guide begins with a period.
  static let toolFolder = "/.guide/"

  func admit(_ request: HTTPRequest) -> Admission {
    guard isOurs(request["host"]) else {
      return .refused(
        HTTPResponse(
          421, "This is a preview for this computer only. Its address is http://127.0.0.1:\(port)/."
        ))
    }
    let path = request.path
    if let editing, let path, path.hasPrefix(EditAccess.folder) {
      return editing.access.admit(request, path: path)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = HTTPResponse(405, "A preview can only be looked at.")
      response.fields.append(("Allow", "GET, HEAD"))
      return .refused(response)
    }
    if request.hasBody { return .refused(HTTPResponse(413, "A preview takes nothing in.")) }
    return path == nil ? .refused(HTTPResponse(400, "This is no address.")) : .taken(atMost: 0)
  }

  func answer(_ request: HTTPRequest) -> Answer {
    guard let path = request.path else {
      return .response(HTTPResponse(400, "This is no address."))
    }
    if path == "/.guide/events", request.method == "GET" {
      return .events(PreviewEvents(preview, request))
    }
    if let editing, path.hasPrefix(EditAccess.folder) {
      return edit(path, request, editing: editing)
    }
    return .response(look(path, request))
  }

  private func look(_ path: String, _ request: HTTPRequest) -> HTTPResponse {
    if path.hasPrefix(Self.toolFolder) { return tool(String(path.dropFirst(8)), request) }
    // The site's own worker would answer with pages from before the edit. This one takes its place
    // and answers nothing; a refusal would be an error of the page.
    if request["service-worker"] != nil {
      return HTTPResponse(
        200, type: MediaType.of("worker.js"),
        Array("self.addEventListener(\"install\", () => self.skipWaiting());\n".utf8))
    }
    return site(path, request, window: nil).part(request["range"])
  }

  /// A foreign name that leads to this computer is how a page elsewhere would read the preview.
  private func isOurs(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
      || port == 80 && (host == "127.0.0.1" || host == "localhost")
  }

  private func tool(_ name: String, _ request: HTTPRequest) -> HTTPResponse {
    if name == "frame" { return FramePage.answer(request) }
    if name == "events" { return HTTPResponse(200, []) }
    // Where there is no editor.
    if name == "edit" || name.hasPrefix("edit/") {
      return editing == nil
        ? HTTPResponse(404, "This guide can only be looked at. To change it: guide edit")
        : .redirect(302, to: EditAccess.folder)
    }
    guard let bytes = EmbeddedFiles(guide_preview_files())[name] else {
      return HTTPResponse(404, "The preview has no such file.")
    }
    return HTTPResponse(200, type: MediaType.of(name), bytes)
  }

  /// - Parameter window: with the unsaved texts of this window of the editor.
  func site(_ path: String, _ request: HTTPRequest, window: String?) -> HTTPResponse {
    let view = preview.view(of: request, window: window)
    guard let live = preview.site(view) else {
      return HTTPResponse(
        200, type: MediaType.html, WaitingPage.bytes(preview.problems(with: [], view)))
    }
    let base = live.basePath
    guard path.hasPrefix(base) else {
      return path == "/" || path + "/" == base
        ? .redirect(302, to: view.prefix + base) : missing(live, view)
    }
    var local = String(path.dropFirst(base.utf8.count))
    if local.hasSuffix("/index.html") || local == "index.html" {
      local.removeLast("index.html".utf8.count)
    }
    if let page = preview.page(at: local, view, in: live) {
      let status = local == "404.html" ? 404 : 200
      return HTTPResponse(status, type: MediaType.html, page.bytes)
    }
    if let bytes = preview.file(at: local, in: live) {
      return .file(bytes, named: local)
    }
    if live.page(at: local + "/") != nil { return .redirect(301, to: view.prefix + path + "/") }
    return missing(live, view)
  }

  private func missing(_ live: LiveSite, _ view: PreviewView) -> HTTPResponse {
    guard let page = preview.page(at: "404.html", view, in: live) else {
      return HTTPResponse(404, "There is no such page.")
    }
    return HTTPResponse(404, type: MediaType.html, page.bytes)
  }
}
