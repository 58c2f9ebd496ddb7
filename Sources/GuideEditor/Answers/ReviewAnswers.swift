internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// Who looked at what, and when.
struct ReviewAnswers {
  let workspace: Workspace
  let changes: ChangeStore

  /// Notes that somebody has looked at something and found it right.
  func review(_ body: EditBody) throws -> EditAnswer {
    let (id, role) = (try body.text("id"), try body.text("by"))
    let state = try workspace.host.state()
    guard let guide = state.guide else {
      throw Refusal(409, "The site's settings can't be read. Mend them first.")
    }
    let mark = ReviewMark(
      guide, files: state.files, contentName: workspace.host.name, by: role, next: nil)
    switch mark.mark(id) {
    case .refused(let sentence): throw Refusal(409, sentence)
    case .changed(let change):
      let old = try workspace.bytes(of: change.path)
      // The change was made for the file as it was read last.
      if workspace.file(change.path, in: state)?.bytes != old { throw EditFailure.changed(old) }
      try changes.store(
        [ChangeStore.Change(change.path, old: old, new: change.bytes)], words: "Review of \(id)",
        body.window)
      return .json { json in
        json.field("file", change.path)
        json.array("lines") { json in
          for line in change.lines { json.value(line) }
        }
      }
    }
  }
}
