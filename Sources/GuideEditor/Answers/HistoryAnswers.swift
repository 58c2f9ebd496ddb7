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
    var files: [(path: String, bytes: [UInt8])] = []
    for part in try workspace.current().parts {
      let path = part.reading.path
      guard try changes.noting({ () throws(SystemError) in try records.hasSeen(path) }) else {
        continue
      }
      // From the disk: what the preview has read may be older than what was written since.
      files.append((path, try workspace.host.read(path) ?? []))
    }
    return try changes.noting { () throws(SystemError) in
      try records.settle(files, time: now)
      return try records.entries()
    }
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
    let steps = try self.steps(back: open.isEmpty ? all : open)
    try changes.store(
      steps, words: "Taken back: \(asked.words)", body.window, kind: .undo)
    return .json { json in
      json.field("file", asked.file)
      json.field("files", steps.count)
      json.field("words", asked.words)
    }
  }

  /// What takes entries of one change back, each in a file of its own.
  private func steps(back entries: [EditHistory.Entry]) throws -> [ChangeStore.Change] {
    let records = changes.records
    let files = try entries.map { (path: $0.file, now: try workspace.host.read($0.file)) }
    let all = try changes.noting { () throws(SystemError) in
      try records.settle(files.map { ($0.path, $0.now ?? []) }, time: Program.moment)
      return try records.entries()
    }
    return try zip(entries, files).map { entry, file in
      let result = try changes.noting { () throws(SystemError) in
        try records.undoing(entry.id, in: file.now ?? [], among: all)
      }
      switch result {
      case .failure(let refusal): throw Refusal(409, refusal.description)
      case .success(let (found, bytes)):
        // A file that was made by the change goes with it; one that was empty is empty again.
        let isGone = bytes.isEmpty && found.isNew != false
        return ChangeStore.Change(
          found.file, old: file.now, new: isGone ? nil : bytes, undoes: entry.id)
      }
    }
  }
}
