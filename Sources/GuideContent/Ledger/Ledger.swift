package import GuideDiagnostics
internal import GuideSupport

/// What guide remembers of everything it has published: `published.lock` in the content folder.
///
/// A line for each thing, in the order of their bytes, so that two people's changes merge by
/// keeping the lines of both.
package struct Ledger: Sendable {
  package static let fileName = "published.lock"
  /// In bytes; that of 100,000 articles has a quarter of it.
  static let largest = 128 << 20

  /// Each with its line; a ledger that was just made has no lines.
  package private(set) var entries: [LedgerEntry: SourceRange] = [:]
  /// That the last publication went out past its faults: the day and the reason.
  package var urgent: (note: String, place: SourceRange)?

  /// The publications that these texts know of.
  package private(set) var publications: Set<NotedPublication> = []

  package init() {}

  /// Reads a ledger's lines; a line that is none is reported, and the rest still counts.
  package init(_ file: SourceFile, diagnostics: DiagnosticCollector) {
    var start = 0
    let bytes = file.bytes
    let conflicts = ConflictMarkers.conflicts(in: bytes)
    for conflict in conflicts {
      diagnostics.append(
        Diagnostic(
          LedgerFault.ledgerLine, at: SourceRange(file.id, conflict), ConflictMarkers.sentence,
          allowed: "Keep the lines of both, and take out the lines that begin with `<<<<<<<`, "
            + "`=======` and `>>>>>>>`."))
    }
    var unknown: [(line: String, place: SourceRange)] = []
    // Both are in the order of the file, so each line is compared with one conflict.
    var ahead = conflicts[...]
    while start < bytes.count {
      while let next = ahead.first, next.upperBound <= start { ahead.removeFirst() }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var last = end
      while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
      let line = String(decoding: bytes[start..<last], as: UTF8.self)
      let place = SourceRange(file.id, start..<last)
      if !take(line, place), ahead.first?.contains(start) != true { unknown.append((line, place)) }
      start = end + 1
    }
    report(unknown, diagnostics)
  }

  /// The most lines that are reported one by one; with more, something else was put in place of the
  /// file, and that is one mistake.
  private static let mostUnknown = 20

  private func report(
    _ unknown: [(line: String, place: SourceRange)], _ diagnostics: DiagnosticCollector
  ) {
    guard unknown.count > Self.mostUnknown, let first = unknown.first else {
      for (line, place) in unknown {
        diagnostics.append(
          Diagnostic(
            LedgerFault.ledgerLine, at: place, "`\(line)` is no line of this file.",
            allowed:
              "guide writes this file; take the line out. A line is a word and a name, as in "
              + "`address /contact/`."))
      }
      return
    }
    diagnostics.append(
      Diagnostic(
        LedgerFault.ledgerLine, at: first.place,
        "This line and \(unknown.count - 1) more are not what guide writes in this file.",
        allowed: "Get an earlier version of the file back: perhaps another one was saved over it."))
  }

  /// - Returns: false for a line that is none of this file.
  private mutating func take(_ line: String, _ place: SourceRange) -> Bool {
    if line.isEmpty || Self.heading.contains(line) { return true }
    if line.hasPrefix("#") {
      comments[Self.end, default: []].append(line)
      return true
    }
    if let above = comments.removeValue(forKey: Self.end) {
      comments[line, default: []] += above
    }
    if line.hasPrefix(Self.urgentWord) {
      urgent = (String(line.dropFirst(Self.urgentWord.utf8.count)), place)
    } else if let publication = NotedPublication(line: line) {
      publications.insert(publication)
    } else if let entry = LedgerEntry(line: line) {
      if entries[entry] == nil { entries[entry] = place }
    } else {
      return false
    }
    return true
  }

  /// What people have written about a line, above it, and below the last.
  private var comments: [String: [String]] = [:]

  /// Is for the end of the file, or for the line that comes next.
  private static let end = "\u{7F}"

  private static let heading = [
    "# What this guide has published. Links, bookmarks and saved worksheets hold these names, so",
    "# none of them may get lost. guide deploy writes this file; keep it with your texts.",
  ]

  private static let urgentWord = "urgent "

  /// The bytes of the file: all that this ledger has, and all that was published now.
  ///
  /// - Parameter publication: the one that is under way; nil when nothing is sent.
  package func written(
    adding published: [LedgerEntry], urgent: String?, publication: NotedPublication? = nil
  ) -> [UInt8] {
    var lines = Set(entries.keys.map(\.line))
    lines.formUnion(published.map(\.line))
    let all = publication.map { publications.union([$0]) } ?? publications
    lines.formUnion(NotedPublication.last(of: all).map(\.line))
    if let urgent {
      lines.insert(
        Self.urgentWord + urgent.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    var out = OutputBuffer(capacity: lines.count * 32 + 256)
    func write(_ lines: [String]) {
      for line in lines {
        out.append(line)
        out.append(UInt8(ascii: "\n"))
      }
    }
    write(Self.heading)
    var rest = comments
    for line in lines.sorted(by: { $0.precedes($1) }) {
      write(rest.removeValue(forKey: line) ?? [])
      write([line])
    }
    // Those of lines that are gone, such as the note of an urgent publication.
    let others = rest.sorted { $0.key.precedes($1.key) }
    for (_, comment) in others { write(comment) }
    return out.bytes
  }
}
