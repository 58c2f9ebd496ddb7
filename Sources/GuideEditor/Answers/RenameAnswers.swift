internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// What becomes of an id: renamed, retired, deleted.
struct RenameAnswers {
  let workspace: Workspace
  let changes: ChangeStore

  /// Takes something out of what readers are offered; what leads to it stays.
  func retire(_ body: EditBody) throws -> EditAnswer {
    let (key, entry, found) = try target(of: body)
    guard let file = entry.file else { throw Refusal(409, "guide makes this page itself.") }
    let old = try workspace.bytes(of: file)
    let reading = FileReading(old, path: file)
    let record = reading.kind?.description.at(entry.way.adding(.key("status")))
    guard record?.field != nil else {
      throw Refusal(
        409, "A \(entry.name) can't be retired. When nothing names it any more, it can be deleted.")
    }
    if !body.isSure { return sureness(key, found) }
    var edits = [DocumentEdit.set(entry.way.adding(.key("status")), .text("retired"))]
    if let heir = body["replaced_by"]?.text, !heir.isEmpty {
      edits.append(.set(entry.way.adding(.key("replaced_by")), .text(heir)))
    }
    let new = try changes.edited(file, old, edits: edits)
    try changes.store(
      [ChangeStore.Change(file, old: old, new: new)], words: "\(entry.title) retired", body.window)
    return .json { $0.field("file", file) }
  }

  /// Removes what was never published.
  func delete(_ body: EditBody) throws -> EditAnswer {
    let (key, entry, found) = try target(of: body)
    guard let file = entry.file else { throw Refusal(409, "guide makes this page itself.") }
    if workspace.isPublished(key, in: found.state) {
      throw Refusal(
        409, "\(entry.title) was published, so links and worksheets know it. Retire it instead.",
        more: [.init("published", .flag(true))])
    }
    if !body.isSure { return sureness(key, found) }
    let old = try workspace.bytes(of: file)
    let isWhole = entry.way.steps.isEmpty
    let new = isWhole ? nil : try changes.edited(file, old, edits: [.remove(entry.way)])
    var changed = [ChangeStore.Change(file, old: old, new: new)]
    // A translation of what is gone would be of nothing.
    for part in found.parts where part.reading.translation?.original == file {
      let path = part.reading.path
      let bytes = try workspace.bytes(of: path)
      if isWhole {
        changed.append(ChangeStore.Change(path, old: bytes, new: nil))
      } else if FileReading(bytes, path: path).node?.node(at: entry.way) != nil {
        let rest = try changes.edited(path, bytes, edits: [.remove(entry.way)])
        changed.append(ChangeStore.Change(path, old: bytes, new: rest))
      }
    }
    try changes.store(changed, words: "\(entry.title) deleted", body.window)
    return .json { $0.field("file", file) }
  }

  /// Gives something another id wherever it is named.
  func rename(_ body: EditBody) throws -> EditAnswer {
    let (key, entry, found) = try target(of: body)
    let id = try body.text("to")
    try LookupAnswers.requireNew(id, key.kind, in: found.index)
    if workspace.isPublished(key, in: found.state) {
      throw Refusal(
        409, "\(entry.title) was published under this id, so it keeps it for ever.",
        more: [.init("published", .flag(true))])
    }
    guard let file = entry.file else { throw Refusal(409, "guide makes this page itself.") }
    if !body.isSure { return sureness(key, found) }
    var places: [String: [SourceRange]] = [:]
    for use in found.index.uses(of: key) { places[use.file, default: []].append(use.place) }
    if let place = entry.place { places[file, default: []].append(place) }
    var changed: [ChangeStore.Change] = []
    for (path, ranges) in places.sorted(by: { $0.key.precedes($1.key) }) {
      guard let part = found.parts.first(where: { $0.reading.path == path }) else { continue }
      let old = part.reading.file.bytes
      if try workspace.bytes(of: path) != old { throw EditFailure.changed(nil) }
      changed.append(
        ChangeStore.Change(path, old: old, new: Self.replaced(key.id, by: id, at: ranges, in: old)))
    }
    // An article without an id of its own is known by the name of its file.
    if entry.place == nil { try moveFiles(of: file, to: id, &changed, found.parts) }
    try changes.store(changed, words: "\(entry.title): id is now \(id)", body.window)
    return .json { json in
      json.field("id", id)
      json.field("files", changed.count)
    }
  }

  private func moveFiles(
    of file: String, to id: String, _ changes: inout [ChangeStore.Change], _ parts: [IndexPart]
  ) throws {
    for part in parts {
      let path = part.reading.path
      guard path == file || part.reading.translation?.original == file,
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
        let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
      else { continue }
      let new = String(path[...slash]) + id + path[dot...]
      if try workspace.host.read(new) != nil {
        throw Refusal(409, "There is a file \(new) already.")
      }
      let bytes = changes.first { $0.path == path }?.new ?? part.reading.file.bytes
      changes.removeAll { $0.path == path }
      changes.append(ChangeStore.Change(new, old: nil, new: bytes))
      changes.append(ChangeStore.Change(path, old: part.reading.file.bytes, new: nil))
    }
  }

  /// The bytes with another id at some places, each of which ends with the old one or its quote.
  private static func replaced(
    _ old: String, by new: String, at places: [SourceRange], in bytes: [UInt8]
  ) -> [UInt8] {
    var bytes = bytes
    let unique = Set(places.map(\.range)).sorted { $0.lowerBound > $1.lowerBound }
    for range in unique {
      let part = bytes[range]
      let wanted = Array(old.utf8)
      guard let at = part.indices.last(where: { part[$0...].starts(with: wanted) }) else {
        continue
      }
      bytes.replaceSubrange(at..<at + wanted.count, with: Array(new.utf8))
    }
    return bytes
  }

  private typealias Found = (state: EditState, index: GuideIndex, parts: [IndexPart])

  private func target(of body: EditBody) throws -> (GuideIndex.Key, GuideIndex.Entry, Found) {
    let found = try workspace.current()
    let key = try LookupAnswers(workspace: workspace).key(
      try body.text("kind"), try body.text("id"), in: found.index)
    guard let entry = found.index[key.kind, key.id] else {
      throw Refusal(404, "There is nothing with the id `\(key.id)` any more.")
    }
    return (key, entry, found)
  }

  /// What would be touched, for somebody to look at before it is done.
  private func sureness(_ key: GuideIndex.Key, _ found: Found) -> EditAnswer {
    .json { json in
      json.field("sure", false)
      json.field("published", workspace.isPublished(key, in: found.state))
      LookupAnswers(workspace: workspace).write(found.index.uses(of: key), found.parts, to: &json)
    }
  }
}
