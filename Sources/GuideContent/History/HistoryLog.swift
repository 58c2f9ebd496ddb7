internal import GuideSupport

/// The lines of a month.
enum HistoryLog {
  struct Note {
    let entry: EditHistory.Entry
    /// Taken out of the log again: nobody knows that the file was ever written so.
    var isDropped = false
  }

  /// The entries, the oldest first, without those that were dropped.
  static func read(_ path: String) throws(SystemError) -> [EditHistory.Entry] {
    try notes(path).filter { !$0.isDropped }.map(\.entry)
  }

  /// All that was noted, the oldest first.
  ///
  /// A line that is none was cut off by a stop, and counts for nothing.
  static func notes(_ path: String) throws(SystemError) -> [Note] {
    var notes: [Note] = []
    for line in try Files.read(path).split(separator: 10) {
      guard let json = JSONValue(Array(line)) else { continue }
      if let id = json["drop"]?.text {
        for index in notes.indices where notes[index].entry.id == id {
          notes[index].isDropped = true
        }
      } else if let entry = EditHistory.Entry(json) {
        notes.append(Note(entry: entry))
      }
    }
    return notes
  }
}

extension EditHistory.Entry {
  init?(_ json: JSONValue) {
    guard let id = json["id"]?.text, let time = json["time"]?.integer,
      let file = json["file"]?.text, let words = json["words"]?.text,
      let kind = (json["kind"]?.text).flatMap(Kind.init), let before = json["before"]?.text,
      let after = json["after"]?.text, let patches = json["patches"]?.list
    else { return nil }
    self.init(
      id: id, time: time, file: file, words: words, kind: kind, before: before, after: after,
      patches: [], undoes: json["undoes"]?.text, group: json["group"]?.text,
      isNew: json["new"]?.flag, isGone: json["gone"]?.flag)
    for patch in patches {
      guard let at = patch["at"]?.integer, let old = patch["old"]?.text,
        let new = patch["new"]?.text
      else { return nil }
      self.patches.append(BytePatch(at: at, old: Array(old.utf8), new: Array(new.utf8)))
    }
  }

  /// As JSON in one line.
  var line: [UInt8] {
    var fields: [JSONValue.Field] = [
      .init("id", .text(id)), .init("time", .number(String(time))), .init("file", .text(file)),
      .init("words", .text(words)), .init("kind", .text(kind.rawValue)),
      .init("before", .text(before)), .init("after", .text(after)),
    ]
    if let undoes { fields.append(.init("undoes", .text(undoes))) }
    if let group { fields.append(.init("group", .text(group))) }
    if let isNew { fields.append(.init("new", .flag(isNew))) }
    if let isGone { fields.append(.init("gone", .flag(isGone))) }
    // Bytes that are no text would not come back as they were.
    let isText = patches.allSatisfy {
      String(validating: $0.old, as: UTF8.self) != nil
        && String(validating: $0.new, as: UTF8.self) != nil
    }
    let parts = (isText ? patches : []).map {
      JSONValue.object([
        .init("at", .number(String($0.at))),
        .init("old", .text(String(decoding: $0.old, as: UTF8.self))),
        .init("new", .text(String(decoding: $0.new, as: UTF8.self))),
      ])
    }
    fields.append(.init("patches", .list(parts)))
    return Self.bytes(.object(fields))
  }

  /// The line that takes the entry out of the log again.
  var dropLine: [UInt8] { Self.bytes(.object([.init("drop", .text(id))])) }

  private static func bytes(_ json: JSONValue) -> [UInt8] {
    var writer = JSONWriter(isIndented: false)
    writer.value(json)
    return writer.finish().bytes
  }
}
