internal import GuideContent
internal import GuideSupport

extension EditorService {
  /// The changes by day, the newest first.
  func history() throws -> EditAnswer {
    let records = records
    let entries = try noting { () throws(SystemError) in try records.entries() }
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

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(400), as: UTF8.self)
  }

  /// Takes one change back.
  func undo(_ body: EditBody) throws -> EditAnswer {
    let id = try body.text("id")
    let records = records
    let entries = try noting { () throws(SystemError) in try records.entries() }
    guard let entry = entries.first(where: { $0.id == id }) else {
      throw Refusal(404, "This change is not in the list any more.")
    }
    let now = try host.read(entry.file) ?? []
    let result = try noting { () throws(SystemError) in try records.undoing(id, in: now) }
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
