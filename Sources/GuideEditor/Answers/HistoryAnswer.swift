internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

extension EditorService {
  /// The changes by day, the newest first.
  func history() throws -> EditAnswer {
    let entries = try settled()
    let undone = Set(entries.compactMap(\.undoes))
    return .json { json in
      json.array("entries") { json in
        for entry in entries.prefix(500) {
          json.object { json in
            json.field("id", entry.id)
            json.field("time", entry.time)
            json.field("file", entry.file)
            json.field("words", entry.words)
            json.field("kind", entry.kind.rawValue)
            json.field("undone", undone.contains(entry.id))
            json.array("parts") { json in
              for patch in entry.patches.prefix(4) {
                json.object { json in
                  json.field("old", Self.shown(patch.old))
                  json.field("new", Self.shown(patch.new))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The entries, after a look for what was changed in other programs.
  private func settled() throws -> [EditHistory.Entry] {
    let (records, now) = (records, Program.moment)
    let (_, _, parts) = try current()
    for part in parts {
      let reading = part.reading
      try noting { () throws(SystemError) in
        _ = try records.settle(reading.path, bytes: reading.file.bytes, time: now)
      }
    }
    return try noting { () throws(SystemError) in try records.entries() }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(400), as: UTF8.self)
  }

  /// Takes one change back.
  func undo(_ body: EditBody) throws -> EditAnswer {
    let id = try body.text("id")
    let records = records
    let entries = try settled()
    guard let entry = entries.first(where: { $0.id == id }) else {
      throw Refusal(404, "This change is not in the list any more.")
    }
    let now = try host.read(entry.file) ?? []
    let result = try noting { () throws(SystemError) in
      try records.settle(entry.file, bytes: now, time: Program.moment)
      return try records.undoing(id, in: now)
    }
    switch result {
    case .failure(let refusal): throw Refusal(409, refusal.description)
    case .success(let (found, bytes)):
      // A file that was made by the change goes with it.
      let isGone = bytes.isEmpty
      try store(
        [Change(found.file, old: now.isEmpty ? nil : now, new: isGone ? nil : bytes)],
        words: "Taken back: \(found.words)", body.window, kind: .undo, undoes: id)
      return .json { json in
        json.field("file", found.file)
        json.field("words", found.words)
      }
    }
  }
}
