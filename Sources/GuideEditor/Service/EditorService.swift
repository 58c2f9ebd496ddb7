internal import Synchronization

/// What `guide edit` answers: every request of Documentation/Editing.md as a function of a value.
///
/// It knows nothing of HTTP. It finds who answers a request; each kind of answer is a type of its own.
package final class EditorService: EditAnswering {
  private let workspace: Workspace
  private let changes: ChangeStore
  private let forms: FormAnswers
  private let lookups: LookupAnswers
  private let publishing: PublishAnswers
  /// Held while files are written: two saves at once would each overwrite the other.
  private let writing = Mutex(())

  /// - Parameter publishing: nil where nothing can be published.
  package init(_ host: any EditHost, publishing: (any EditPublishing)? = nil) {
    workspace = Workspace(host)
    changes = ChangeStore(workspace: workspace)
    forms = FormAnswers(workspace: workspace)
    lookups = LookupAnswers(workspace: workspace)
    self.publishing = PublishAnswers(publishing: publishing)
  }

  package func answer(_ request: EditRequest) -> EditAnswer {
    do {
      return try request.method == .get ? read(request) : change(request.path, EditBody(request))
    } catch let refusal as Refusal {
      return refusal.answer
    } catch let failure as EditFailure {
      return Refusal(failure).answer
    } catch {
      return .refusal(500, "guide cannot do that: \(error)")
    }
  }

  private func read(_ request: EditRequest) throws -> EditAnswer {
    let query = EditQuery(request)
    switch request.path {
    case "api/overview": return try OverviewAnswers(workspace: workspace).overview()
    case "api/form": return try forms.form(file: query.text("file"))
    case "api/source": return try forms.source(file: query.text("file"))
    case "api/kinds": return forms.kinds()
    case "api/references": return try lookups.references(kind: query.text("kind"))
    case "api/find": return try lookups.find(query.text("text"))
    case "api/uses": return try lookups.uses(kind: query.text("kind"), id: query.text("id"))
    case "api/id": return try lookups.suggestID(query.text("words"), kind: query.text("kind"))
    case "api/media": return try MediaAnswers(workspace: workspace).list()
    case "api/media/picture":
      return try MediaAnswers(workspace: workspace).picture(query.text("file"))
    case "api/why": return try lookups.why(path: query.text("path"))
    case "api/history":
      // It looks for what was noted and not written; a save in the middle would look so.
      return try writing.withLock { _ in
        try HistoryAnswers(workspace: workspace, changes: changes).history()
      }
    case "api/publishing": return try publishing.overview()
    case "api/changes": return try publishing.changes(query)
    default: throw Refusal(404, "The editor has no such page.")
    }
  }

  private func change(_ path: String, _ body: EditBody) throws -> EditAnswer {
    switch path {
    case "api/check": return try saves.check(body)
    case "api/block": return try BlockAnswers().block(body)
    case "api/publish": return try publishing.publish(body)
    default: return try writing.withLock { _ in try write(path, body) }
    }
  }

  private var saves: SaveAnswers {
    SaveAnswers(workspace: workspace, changes: changes, forms: forms)
  }

  /// What writes files, one after the other.
  private func write(_ path: String, _ body: EditBody) throws -> EditAnswer {
    let ids = RenameAnswers(workspace: workspace, changes: changes)
    switch path {
    case "api/save": return try saves.save(body)
    case "api/text": return try saves.saveText(body)
    case "api/new": return try NewFileAnswers(workspace: workspace, changes: changes).make(body)
    case "api/retire": return try ids.retire(body)
    case "api/delete": return try ids.delete(body)
    case "api/rename": return try ids.rename(body)
    case "api/undo": return try HistoryAnswers(workspace: workspace, changes: changes).undo(body)
    case "api/review": return try ReviewAnswers(workspace: workspace, changes: changes).review(body)
    case "api/picture": return try PictureAnswers(workspace: workspace).addPicture(body)
    case "api/file": return try FileAnswers(workspace: workspace).addFile(body)
    case "api/media/remove": return try MediaAnswers(workspace: workspace).remove(body)
    case "api/language":
      return try LanguageAnswers(workspace: workspace, changes: changes).add(body)
    default: throw Refusal(404, "The editor has no such page.")
    }
  }
}
