internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// What is typed: checked, laid over what others have changed, and written.
struct SaveAnswers {
  let workspace: Workspace
  let changes: ChangeStore
  let forms: FormAnswers

  /// What a file would be with the edits of a request.
  struct Draft {
    var path: String
    /// The file on the disk.
    var old: [UInt8]
    /// The file with the edits.
    var new: [UInt8]
    /// Whether the file was changed since the form was filled.
    var isMerged: Bool
    var edits: [DocumentEdit]
    /// The digest of the file with these edits and nothing of others, from which what is typed
    /// meanwhile can go on; nil when nobody else has changed it.
    var own: String?
  }

  /// Lays the edits of a request over the file as it is now.
  ///
  /// - Throws: a refusal with status 409 when somebody else has changed the same.
  func draft(_ body: EditBody) throws -> Draft {
    let path = try body.text("file")
    let base = try body.text("base")
    let old = try workspace.text(of: path)
    guard let list = body["edits"]?.list else { throw Refusal(400, "The request lacks `edits`.") }
    var edits: [DocumentEdit] = []
    for one in list {
      guard let edit = DocumentEdit(one) else {
        throw Refusal(400, "One of the changes is none that guide knows.")
      }
      edits.append(edit)
    }
    let conflicts: [EditMerge.Conflict]
    let isOld = Workspace.digest(old) != base
    let known = isOld ? try filled(from: base, path, now: old) : nil
    do throws(EditRefusal) {
      let current = try DocumentText(name: path, bytes: old)
      if !isOld {
        let text = try current.applying(edits)
        return Draft(path: path, old: old, new: text.bytes, isMerged: false, edits: edits)
      }
      guard let before = known else { throw EditRefusal(.unsafe, Self.unknownBase) }
      let origin = try DocumentText(name: path, bytes: before)
      let merge = try EditMerge(
        base: origin, current: current, edits: edits, choices: choices(body, now: old))
      if merge.conflicts.isEmpty {
        let own = try? workspace.keep(origin.applying(edits).bytes)
        return Draft(
          path: path, old: old, new: merge.text.bytes, isMerged: true, edits: edits, own: own)
      }
      conflicts = merge.conflicts
    } catch { throw Refusal(409, error.description, more: [.init("refused", .flag(true))]) }
    throw conflict(conflicts, path, now: old)
  }

  /// What was chosen of the conflicts that were shown; nothing when the file is another one again.
  private func choices(_ body: EditBody, now: [UInt8]) -> [EditPath?: EditMerge.Side] {
    guard let chosen = body["chosen"], chosen["digest"]?.text == Workspace.digest(now) else {
      return [:]
    }
    var choices: [EditPath?: EditMerge.Side] = [:]
    for one in chosen["stays"]?.list ?? [] {
      guard let side = (one["side"]?.text).flatMap(EditMerge.Side.init) else { continue }
      choices[one["at"].flatMap(EditPath.init)] = side
    }
    return choices
  }

  /// The bytes that a form was filled with; after a restart only the history still knows them.
  private func filled(from base: String, _ path: String, now: [UInt8]) throws -> [UInt8]? {
    if let kept = workspace.version(base) { return kept }
    let records = changes.records
    return try changes.noting { () throws(SystemError) in
      try records.version(of: path, digest: base, now: now)
    }
  }

  private static let unknownBase =
    "The file has changed since this form was opened, and guide has been started anew. "
    + "Compare both, and write again what is missing."

  private func conflict(_ conflicts: [EditMerge.Conflict], _ path: String, now: [UInt8])
    -> Refusal
  {
    let digest = workspace.keep(now)
    let reading = FileReading(now, path: path)
    return Refusal(
      409, "Somebody has changed the same while you were writing. Choose what is to stay.",
      more: [
        .init("digest", .text(digest)),
        .init(
          "conflicts",
          .list(
            conflicts.map { conflict in
              guard case .object(var fields) = conflict.json else { return conflict.json }
              fields.append(
                .init("label", .text(conflict.at.map { reading.label(of: $0) } ?? "Text")))
              return .object(fields)
            })),
      ])
  }

  /// Says what is wrong with a file that is not saved yet.
  func check(_ body: EditBody) throws -> EditAnswer {
    let path = try body.text("file")
    let new: [UInt8]
    var isMerged = false
    if let text = body["text"]?.text {
      new = BrowserText.bytes(text, like: try workspace.text(of: path))
    } else {
      let draft = try draft(body)
      (new, isMerged) = (draft.new, draft.isMerged)
    }
    let state = try workspace.host.lay([path: new], window: body.window)
    let index = try workspace.current().index
    return .json { json in
      let reading = FileReading(new, path: path)
      if isMerged { json.field("merged", true) }
      forms.writePages(of: reading, index, window: body.window, to: &json)
      if let file = workspace.file(path, in: state) {
        forms.writeReading(of: FileReading(file, path: path), state, to: &json)
      }
      json.array("problems") { json in
        for problem in workspace.problems(of: path, in: state) { problem.write(to: &json) }
      }
    }
  }

  /// Writes the edits of a form into its file.
  func save(_ body: EditBody) throws -> EditAnswer {
    let draft = try draft(body)
    let reading = FileReading(draft.new, path: draft.path)
    let words = body["words"]?.text ?? reading.words(for: draft.edits)
    try changes.store(
      [ChangeStore.Change(draft.path, old: draft.old, new: draft.new)], words: words, body.window)
    // The form is filled with the file as it is read back from the disk.
    return try forms.form(file: draft.path, isMerged: draft.isMerged, own: draft.own)
  }

  /// Writes a file as a whole, for who has edited it as text.
  func saveText(_ body: EditBody) throws -> EditAnswer {
    let path = try body.text("file")
    let base = try body.text("base")
    let old = try workspace.text(of: path)
    let new = BrowserText.bytes(try body.text("text"), like: old)
    if Workspace.digest(old) != base {
      let digest = workspace.keep(old)
      throw Refusal(
        409, "Somebody has changed the file while you were writing. Choose what is to stay.",
        more: [
          .init("digest", .text(digest)),
          .init("theirs", .text(BrowserText.shown(old))),
        ])
    }
    let reading = FileReading(new, path: path)
    // A file that is broken already may be fixed step by step.
    let wasBroken = FileReading(old, path: path).node == nil
    if reading.node == nil, !wasBroken {
      let said = FieldProblem.list(reading.faults, of: reading).first
      throw Refusal(
        422,
        "With this text guide could not read the file any more, so it was not written."
          + (said.map { " Line \($0.line): \($0.diagnostic.message)" } ?? ""))
    }
    try changes.store(
      [ChangeStore.Change(path, old: old, new: new)], words: "Text of \(reading.title)", body.window
    )
    return try forms.form(file: path, isMerged: false)
  }
}
