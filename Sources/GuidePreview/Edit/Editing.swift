internal import GuideEditor
internal import GuideSupport

/// The editor, and who may use it.
struct Editing: Sendable {
  let access: EditAccess
  let editor: any EditAnswering
}

/// What lies below `/.guide/edit/`; whoever gets here may ask.
extension PreviewAnswers {
  func edit(_ path: String, _ request: HTTPRequest, editing: Editing) -> Answer {
    let name = String(path.dropFirst(EditAccess.folder.utf8.count))
    if name == "events", request.method == "GET" { return .events(EditEvents(preview.news)) }
    if name.hasPrefix("api/") {
      let asked = EditRequest(
        request.method == "POST" ? .post : .get, name, query: request.queryValues,
        body: request.body)
      return .response(HTTPResponse(editing.editor.answer(asked)))
    }
    let address = DraftAddress(path)
    if let window = address.window {
      return .response(site(address.path, request, window: window).part(request["range"]))
    }
    return .response(
      EditorFiles.answer(name) ?? HTTPResponse(404, "The editor has no such page."))
  }
}

extension HTTPResponse {
  /// What the editor says; opened by itself, it is no page that could do anything.
  fileprivate init(_ answer: EditAnswer) {
    self.init(answer.status, type: answer.mediaType, answer.bytes)
    fields = [("Content-Security-Policy", "default-src 'none'; sandbox")]
  }
}
