package import GuideSupport

/// What was changed when, kept beside the content so that each change can be taken back.
///
/// The order of a save: `settle`, `begin`, then write the file, then `finish`. A stop in between costs
/// nothing: the next `settle` drops what was noted without being written, and finishes what was.
///
/// In the folder are a file of lines for each month, to which lines are only added, and in `seen` the
/// files as they were last written, by which changes from outside are found.
package struct EditHistory: Sendable {
  /// The folder `.guide-history`.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// One change of one file.
  package struct Entry: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case save, undo
      /// Made without `guide edit`, found afterwards.
      case outside
    }

    package var id: String
    /// Seconds since 1970.
    package var time: Int
    /// Below the content folder.
    package var file: String
    /// As in "Phone of Parent office".
    package var words: String
    package var kind: Kind
    /// The digests of the file before and after.
    package var before: String
    package var after: String
    /// None when the file was no text, so that the change cannot be taken back.
    package var patches: [BytePatch]
    /// The entry that this one takes back.
    package var undoes: String?
    /// The id of the first of several entries that are one change of several files; nil for that one.
    package var group: String?
    /// Of a change of nothing: whether there was no file before, or an empty one; nil when
    /// nobody knows.
    package var isNew: Bool?
    /// Of a change to nothing: whether there is no file after it, or an empty one; nil
    /// when nobody knows.
    package var isGone: Bool?

    /// What all entries of one change have alike.
    package var change: String { group ?? id }
  }

  package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }
}

// MARK: Saving

extension EditHistory {
  /// Notes what is going to be written, and waits until that is safe on the disk.
  ///
  /// - Parameters:
  ///   - before: the file as it is; nil when it is not there.
  ///   - after: the file as it will be; nil when it goes.
  package func begin(
    _ file: String, words: String, kind: Entry.Kind = .save, before: [UInt8]?, after: [UInt8]?,
    undoes: String? = nil, group: String? = nil, time: Int
  ) throws(SystemError) -> Entry {
    let (isNew, isGone) = (before == nil, after == nil)
    let (before, after) = (before ?? [], after ?? [])
    try makeFolders()
    if try lastSeen(file) == nil { try Files.replace(seen(file), before) }
    let digests = (SHA256(of: before).hexadecimal, SHA256(of: after).hexadecimal)
    let log = try log(at: time)
    // The log only grows, so its size is in no other id of the same file.
    let size = FileStatus.following(log)?.size ?? 0
    let name = SHA256(of: Array("\(file) \(size) \(digests.0) \(digests.1)".utf8)).hexadecimal
    let entry = Entry(
      id: "\(time)-\(name.prefix(8))", time: time, file: file, words: words, kind: kind,
      before: digests.0, after: digests.1, patches: BytePatch.between(before, after),
      undoes: undoes, group: group, isNew: before.isEmpty ? isNew : nil,
      isGone: after.isEmpty ? isGone : nil)
    try Files.append(line: entry.line, to: log)
    return entry
  }

  /// Notes that the file was written.
  package func finish(_ entry: Entry, bytes: [UInt8]) throws(SystemError) {
    try Files.replace(seen(entry.file), bytes)
  }

  /// Compares a file with what was last written; an entry for what was changed outside.
  ///
  /// - Parameter bytes: the file as it is now, empty when it is not there.
  @discardableResult
  package func settle(_ file: String, bytes: [UInt8], time: Int) throws(SystemError) -> Entry? {
    guard let old = try lastSeen(file) else { return nil }
    return try settle(
      file, seen: old, noted: try lastNotes(of: [file])[file], bytes: bytes, time: time)
  }

  /// Compares several files with what was last written, with one look at the log.
  ///
  /// - Parameter files: each as it is now, empty when it is not there.
  package func settle(_ files: [(path: String, bytes: [UInt8])], time: Int) throws(SystemError) {
    var seen: [(path: String, bytes: [UInt8], old: [UInt8])] = []
    for (path, bytes) in files {
      if let old = try lastSeen(path) { seen.append((path, bytes, old)) }
    }
    if seen.isEmpty { return }
    let last = try lastNotes(of: Set(seen.map(\.path)))
    for (path, bytes, old) in seen {
      _ = try settle(path, seen: old, noted: last[path], bytes: bytes, time: time)
    }
  }

  /// Whether a file was ever written or looked at, so that a change of it from outside is noticed.
  package func hasSeen(_ file: String) throws(SystemError) -> Bool {
    try Files.lookUp(seen(file)) != nil
  }

  private func settle(
    _ file: String, seen old: [UInt8], noted: Noted?, bytes: [UInt8], time: Int
  ) throws(SystemError) -> Entry? {
    let now = SHA256(of: bytes).hexadecimal
    let digest = SHA256(of: old).hexadecimal
    if let (last, log) = noted, last.after != digest, last.before == digest {
      if last.after == now {
        // It was written, and the stop came before `finish`.
        try finish(last, bytes: bytes)
        return nil
      }
      try Files.append(line: last.dropLine, to: log)
    }
    if digest == now { return nil }
    return try outside(file, old, now: bytes, isNew: noted?.entry.isGone, time: time)
  }

  private func outside(
    _ file: String, _ old: [UInt8], now bytes: [UInt8], isNew: Bool?, time: Int
  ) throws(SystemError) -> Entry {
    var entry = Entry(
      id: "", time: time, file: file, words: "Changed in another program", kind: .outside,
      before: SHA256(of: old).hexadecimal,
      after: SHA256(of: bytes).hexadecimal, patches: BytePatch.between(old, bytes),
      isNew: old.isEmpty ? isNew : nil)
    let name = SHA256(of: Array("\(file) \(entry.before) \(entry.after)".utf8)).hexadecimal
    entry.id = "\(time)-\(name.prefix(8))"
    try makeFolders()
    try Files.append(line: entry.line, to: try log(at: time))
    try Files.replace(seen(file), bytes)
    return entry
  }

  // MARK: The folder

  /// Makes the folder where it is not there yet, so that no repository takes it along.
  package func makeFolders() throws(SystemError) {
    if try Files.lookUp("\(folder)/seen") != nil { return }
    try Files.makeFolders("\(folder)/seen")
    // What was taken out of a page is nobody's business, and each computer has its own history.
    try Files.replace("\(folder)/.gitignore", Array("*\n".utf8))
  }

  /// The log to which a line is added: that of the month, or of a later one that is there already.
  ///
  /// What is noted later stands later, also when the clock of the computer was set back.
  private func log(at time: Int) throws(SystemError) -> String {
    let day = Day.epoch.adding(days: max(0, time) / 86_400)
    let month = "\(folder)/\(day.description.prefix(7)).jsonl"
    guard let newest = try months().first else { return month }
    return month.utf8.lexicographicallyPrecedes(newest.utf8) ? newest : month
  }

  private func seen(_ file: String) -> String {
    "\(folder)/seen/\(SHA256(of: Array(file.utf8)).hexadecimal)"
  }

  /// The file as it was last written or looked at; nil when it never was.
  func lastSeen(_ file: String) throws(SystemError) -> [UInt8]? {
    let path = seen(file)
    return try Files.lookUp(path) == nil ? nil : try Files.read(path)
  }

  /// The logs of the months, the newest first.
  private func months() throws(SystemError) -> [String] {
    if try Files.lookUp(folder) == nil { return [] }
    return try Files.list(folder, hidden: false).map(\.name)
      .filter { $0.hasSuffix(".jsonl") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .reversed().map { "\(folder)/\($0)" }
  }

  /// An entry, and the log in which it is.
  private typealias Noted = (entry: Entry, log: String)

  /// The last entry of each of some files.
  private func lastNotes(of files: Set<String>) throws(SystemError) -> [String: Noted] {
    var found: [String: Noted] = [:]
    for month in try months() {
      if found.count == files.count { break }
      for entry in try HistoryLog.read(month).reversed()
      where found[entry.file] == nil && files.contains(entry.file) {
        found[entry.file] = (entry, month)
      }
    }
    return found
  }

  /// What was noted about a file, also what was dropped again, the newest first.
  func notes(of file: String) throws(SystemError) -> [HistoryLog.Note] {
    var notes: [HistoryLog.Note] = []
    for month in try months() {
      notes += try HistoryLog.notes(month).reversed().filter { $0.entry.file == file }
    }
    return notes
  }

  /// The entries since a time, the newest first.
  package func entries(since: Int = 0) throws(SystemError) -> [Entry] {
    var entries: [Entry] = []
    for month in try months() {
      let found = try HistoryLog.read(month)
      entries += found.reversed().filter { $0.time >= since }
      if let first = found.first, first.time < since { break }
    }
    return entries
  }
}
