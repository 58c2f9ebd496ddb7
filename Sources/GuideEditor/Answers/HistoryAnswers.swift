internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// What was changed, and taking it back.
struct HistoryAnswers {
  let workspace: Workspace
  let changes: ChangeStore

  /// The changes by day, the newest first; one for what changed several files at once.
  func history() throws -> EditAnswer {
    let entries = try settled()
    let undone = Set(entries.compactMap(\.undoes))
    var (order, members) = ([String](), [String: [EditHistory.Entry]]())
    for entry in entries {
      if members[entry.change] == nil { order.append(entry.change) }
      members[entry.change, default: []].append(entry)
    }
    return .json { json in
      json.array("entries") { json in
        for change in order.prefix(Self.most) {
          if let entries = members[change] { Self.write(entries, undone, to: &json) }
        }
      }
    }
  }

  /// More than anybody looks through.
  private static let most = 500

  private static func write(
    _ entries: [EditHistory.Entry], _ undone: Set<String>, to json: inout JSONWriter
  ) {
    guard let first = entries.last else { return }
    json.object { json in
      json.field("id", first.id)
      json.field("time", first.time)
      json.field("file", first.file)
      json.field("files", entries.count)
      json.field("words", first.words)
      json.field("kind", first.kind.rawValue)
      json.field("undone", entries.allSatisfy { undone.contains($0.id) })
      json.array("parts") { json in
        for patch in entries.reversed().flatMap(\.patches).prefix(max(4, entries.count)) {
          json.object { json in
            json.field("old", Self.shown(patch.old))
            json.field("new", Self.shown(patch.new))
          }
        }
      }
    }
  }

  /// The entries, after a look for what was changed in other programs.
  private func settled() throws -> [EditHistory.Entry] {
    let (records, now) = (changes.records, Program.moment)
    let (_, _, parts) = try workspace.current()
    for part in parts {
      let reading = part.reading
      try changes.noting { () throws(SystemError) in
        _ = try records.settle(reading.path, bytes: reading.file.bytes, time: now)
      }
    }
    return try changes.noting { () throws(SystemError) in try records.entries() }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(400), as: UTF8.self)
  }

  /// Takes one change back, in every file that it has changed, or in none.
  func undo(_ body: EditBody) throws -> EditAnswer {
    let id = try body.text("id")
    let entries = try settled()
    guard let asked = entries.first(where: { $0.id == id }) else {
      throw Refusal(404, "This change is not in the list any more.")
    }
    // What was taken back alone before is not taken back twice.
    let undone = Set(entries.compactMap(\.undoes))
    let all = entries.filter { $0.change == asked.change }
    let open = all.filter { !undone.contains($0.id) }
    let steps = try (open.isEmpty ? all : open).map { try self.step(back: $0) }
    try changes.store(
      steps, words: "Taken back: \(asked.words)", body.window, kind: .undo)
    return .json { json in
      json.field("file", asked.file)
      json.field("files", steps.count)
      json.field("words", asked.words)
    }
  }

  /// What takes one entry back.
  private func step(back entry: EditHistory.Entry) throws -> ChangeStore.Change {
    let records = changes.records
    let now = try workspace.host.read(entry.file) ?? []
    let result = try changes.noting { () throws(SystemError) in
      try records.settle(entry.file, bytes: now, time: Program.moment)
      return try records.undoing(entry.id, in: now)
    }
    switch result {
    case .failure(let refusal): throw Refusal(409, refusal.description)
    case .success(let (found, bytes)):
      // A file that was made by the change goes with it.
      let isGone = bytes.isEmpty
      return ChangeStore.Change(
        found.file, old: now.isEmpty ? nil : now, new: isGone ? nil : bytes, undoes: entry.id)
    }
  }
}
