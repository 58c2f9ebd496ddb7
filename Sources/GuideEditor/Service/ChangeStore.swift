internal import GuideContent
internal import GuideSupport
internal import GuideYAML

/// Writes files, and notes in the history how to take that back.
struct ChangeStore {
  let workspace: Workspace

  /// A file as it was and as it is to be.
  struct Change {
    var path: String
    /// Nil for a file that is new.
    var old: [UInt8]?
    /// Nil for a file that goes.
    var new: [UInt8]?
    /// The entry of the history that it takes back.
    var undoes: String?

    init(_ path: String, old: [UInt8]?, new: [UInt8]?, undoes: String? = nil) {
      self.path = path
      self.old = old
      self.new = new
      self.undoes = undoes
    }
  }

  /// The history, beside the content.
  var records: EditHistory {
    let slash = workspace.host.folder.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(workspace.host.folder[..<$0]) } ?? "."
    return EditHistory(folder: (parent.isEmpty ? "/" : parent) + "/.guide-history")
  }

  /// Writes files, and notes how to take that back.
  ///
  /// When one of several can't be written, those before it get their old bytes back.
  func store(
    _ changes: [Change], words: String, _ window: String, kind: EditHistory.Entry.Kind = .save
  ) throws {
    // Saving without a change writes nothing.
    let changes = changes.filter { $0.old != $0.new }
    if changes.isEmpty { return }
    try workspace.requirePublished(changes.map { ($0.path, $0.new) })
    for change in changes where kind != .undo { try requireText(change) }
    var written: [Change] = []
    var first: String?
    do {
      try noting { () throws(SystemError) in
        try records.settle(changes.map { ($0.path, $0.old ?? []) }, time: Program.moment)
      }
      for change in changes {
        let id = try put(change, words, kind: kind, group: first, into: &written)
        first = first ?? id
      }
    } catch {
      var group: String?
      var ignored: [Change] = []
      for change in written.reversed() {
        let back = Change(change.path, old: change.new, new: change.old)
        let id = try? put(back, "Taken back: \(words)", kind: .undo, group: group, into: &ignored)
        group = group ?? id
      }
      throw error
    }
    if !window.isEmpty { _ = try? workspace.host.lay([:], window: window) }
    for change in changes {
      var json = JSONWriter(isIndented: false)
      json.object { json in
        json.field("file", change.path)
        json.field("digest", change.new.map { Workspace.digest($0) } ?? "")
        json.field("window", window)
      }
      workspace.host.tell("saved", json.finish().bytes)
    }
  }

  /// Refuses what could not be taken back: of bytes that are no text the history can keep nothing.
  private func requireText(_ change: Change) throws {
    for bytes in [change.old, change.new] {
      if let bytes, !BrowserText.isText(bytes) { throw Refusal(noText: change.path, bytes) }
    }
  }

  /// - Parameter written: gets the change as soon as it is on the disk.
  /// - Returns: the id of the entry in the history.
  private func put(
    _ change: Change, _ words: String, kind: EditHistory.Entry.Kind, group: String?,
    into written: inout [Change]
  ) throws -> String {
    let records = records
    let entry = try noting { () throws(SystemError) in
      try records.begin(
        change.path, words: words, kind: kind, before: change.old, after: change.new,
        undoes: change.undoes, group: group, time: Program.moment)
    }
    if let new = change.new {
      try workspace.host.write(change.path, new, over: change.old)
    } else if let old = change.old {
      try workspace.host.remove(change.path, old)
    }
    written.append(change)
    // It is written and noted, so the save stands: `settle` finishes the note where this fails, and
    // refuses the next save while it can't.
    try? records.finish(entry, bytes: change.new ?? [])
    return entry.id
  }

  /// A file with edits in it, as it would be written.
  func edited(_ path: String, _ old: [UInt8], edits: [DocumentEdit]) throws -> [UInt8] {
    do throws(EditRefusal) {
      return try DocumentText(name: path, bytes: old).applying(edits).bytes
    } catch { throw Refusal(409, error.description) }
  }

  /// Lets what the history can't write stop the save: a change that can't be taken back is none to make.
  func noting<T>(_ work: () throws(SystemError) -> T) throws -> T {
    do throws(SystemError) { return try work() } catch { throw EditFailure.system(error) }
  }
}
