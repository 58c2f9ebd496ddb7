internal import GuideContent
internal import GuideSupport
internal import GuideYAML

extension EditorService {
  /// A file as it was and as it is to be.
  struct Change {
    var path: String
    /// Nil for a file that is new.
    var old: [UInt8]?
    /// Nil for a file that goes.
    var new: [UInt8]?

    init(_ path: String, old: [UInt8]?, new: [UInt8]?) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  /// The history, beside the content.
  var records: EditHistory {
    let slash = host.folder.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(host.folder[..<$0]) } ?? "."
    return EditHistory(folder: (parent.isEmpty ? "/" : parent) + "/.guide-history")
  }

  /// Writes files, and notes how to take that back.
  ///
  /// When one of several can't be written, those before it get their old bytes back.
  func store(
    _ changes: [Change], words: String, _ window: String, kind: EditHistory.Entry.Kind = .save,
    undoes: String? = nil
  ) throws {
    // Saving without a change writes nothing.
    let changes = changes.filter { $0.old != $0.new }
    if changes.isEmpty { return }
    var written: [Change] = []
    do {
      for change in changes {
        try put(change, words, kind, undoes)
        written.append(change)
      }
    } catch {
      for change in written.reversed() {
        try? put(
          Change(change.path, old: change.new, new: change.old), "Taken back: \(words)", .undo, nil)
      }
      throw error
    }
    if !window.isEmpty { _ = try? host.lay([:], window: window) }
    for change in changes {
      var json = JSONWriter(isIndented: false)
      json.object { json in
        json.field("file", change.path)
        json.field("digest", change.new.map { Self.digest($0) } ?? "")
        json.field("window", window)
      }
      host.tell("saved", json.finish().bytes)
    }
  }

  private func put(
    _ change: Change, _ words: String, _ kind: EditHistory.Entry.Kind, _ undoes: String?
  ) throws {
    let (records, now) = (records, Program.moment)
    let (before, after) = (change.old ?? [], change.new ?? [])
    let entry = try noting { () throws(SystemError) in
      try records.settle(change.path, bytes: before, time: now)
      return try records.begin(
        change.path, words: words, kind: kind, before: before, after: after, undoes: undoes,
        time: now)
    }
    if let new = change.new {
      try host.write(change.path, new, over: change.old)
    } else if let old = change.old {
      try host.remove(change.path, old)
    }
    try noting { () throws(SystemError) in try records.finish(entry, bytes: after) }
  }

  /// Lets what the history can't write stop the save: a change that can't be taken back is none to make.
  func noting<T>(_ work: () throws(SystemError) -> T) throws -> T {
    do throws(SystemError) { return try work() } catch { throw EditFailure.system(error) }
  }
}
