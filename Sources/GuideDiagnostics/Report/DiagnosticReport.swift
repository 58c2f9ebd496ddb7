internal import GuideSupport

/// What one run has to say: its diagnostics in order, each once, with lines and columns.
///
/// The order is that of reading: file name, line, column, code. It does not depend on the order
/// in which the faults were found, so a run on many cores reports like a run on one. Lines are
/// counted only in files that are named.
package struct DiagnosticReport: Sendable {
  package let findings: [LocatedDiagnostic]
  let texts: [FileID: LineIndex]
  let files: SourceFiles

  package init(_ diagnostics: [Diagnostic], in files: SourceFiles) {
    var texts: [FileID: LineIndex] = [:]
    // Findings come in the order of their places, so each is counted on from the last.
    var counted: [FileID: LineIndex.Counted] = [:]
    func index(of file: FileID) -> LineIndex {
      if let known = texts[file] { return known }
      let index = LineIndex(files[file].bytes)
      texts[file] = index
      return index
    }
    func locate(_ place: SourceRange, from counted: inout LineIndex.Counted) -> Location {
      let index = index(of: place.file)
      let start = index.position(of: place.range.lowerBound, from: &counted)
      var rest = counted
      let end = index.position(of: place.range.upperBound, from: &rest)
      return Location(
        place: place, file: files[place.file].name,
        start: Location.Position(line: start.line, column: start.column),
        end: Location.Position(line: end.line, column: end.column))
    }
    findings = Self.limited(Self.joined(Self.sorted(diagnostics, files))).map { diagnostic in
      let file = diagnostic.place.file
      return LocatedDiagnostic(
        diagnostic: diagnostic,
        location: locate(diagnostic.place, from: &counted[file, default: LineIndex.Counted()]),
        notes: diagnostic.notes.map { note in
          var counted = LineIndex.Counted()
          return (locate(note.place, from: &counted), note.message)
        })
    }
    self.texts = texts
    self.files = files
  }

  package var isEmpty: Bool { findings.isEmpty }

  package func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.diagnostic.severity == severity ? 1 : 0) }
  }

  /// How many files have a finding.
  package var fileCount: Int {
    var count = 0
    var last: String?
    for finding in findings where finding.location.file != last {
      count += 1
      last = finding.location.file
    }
    return count
  }

  /// The count in words: "2 errors and 1 warning in 2 files." is an example.
  package var summary: String {
    if isEmpty { return "Nothing to report." }
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = count(severity)
      return count == 0 ? nil : Self.counted(count, severity.rawValue)
    }
    let counts = [parts.dropLast().joined(separator: ", "), parts.last ?? ""]
    return counts.filter { !$0.isEmpty }.joined(separator: " and ") + " in "
      + Self.counted(fileCount, "file") + "."
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension DiagnosticReport {
  /// The diagnostics by file name, place and code, without those that say the same again.
  static func sorted(_ diagnostics: [Diagnostic], _ files: SourceFiles) -> [Diagnostic] {
    var kept: [Diagnostic] = []
    kept.reserveCapacity(diagnostics.count)
    let ordered = diagnostics.sorted { precedes($0, $1, in: files) }
    for diagnostic in ordered {
      if let last = kept.last, isSame(last, diagnostic) { continue }
      kept.append(diagnostic)
    }
    return kept
  }

  /// The diagnostics with those of the same cause made notes of the first of them.
  static func joined(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if !diagnostics.contains(where: { $0.cause != nil }) { return diagnostics }
    var kept: [Diagnostic] = []
    var firsts: [String: Int] = [:]
    var others: [Int: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      guard let cause = diagnostic.cause else {
        kept.append(diagnostic)
        continue
      }
      let key = diagnostic.code + "/" + cause
      if let first = firsts[key] {
        others[first, default: []].append(diagnostic)
      } else {
        firsts[key] = kept.count
        kept.append(diagnostic)
      }
    }
    for (first, others) in others {
      // Nobody slips in the same way several times: something is gone or has another name.
      kept[first].write = nil
      for other in others.prefix(mostPlaces) {
        kept[first].notes.append(.init(other.place, "The same is here."))
      }
      let rest = others.count - mostPlaces
      if rest > 0 {
        kept[first].message += " It is in \(rest) more places than are shown."
      }
    }
    return kept
  }

  /// How many places of the same cause are named after the first.
  private static let mostPlaces = 9

  /// Beyond file, place and code the words decide, so that equal ones are side by side.
  private static func precedes(_ left: Diagnostic, _ right: Diagnostic, in files: SourceFiles)
    -> Bool
  {
    if left.place.file != right.place.file {
      let (first, second) = (files[left.place.file].name, files[right.place.file].name)
      if first != second { return first.precedes(second) }
      return left.place.file < right.place.file
    }
    if left.place.start != right.place.start { return left.place.start < right.place.start }
    if left.code != right.code { return left.code.precedes(right.code) }
    if left.place.end != right.place.end { return left.place.end < right.place.end }
    return left.message.precedes(right.message)
  }

  private static func isSame(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.place == right.place && left.code == right.code && left.message == right.message
  }
}

/// A diagnostic with its places turned into lines and columns.
package struct LocatedDiagnostic: Sendable {
  package var diagnostic: Diagnostic
  package var location: Location
  /// Where the diagnostic's notes are, in their order.
  package var notes: [(location: Location, message: String)]
}

/// A place as it is shown: the file's name, and lines and columns.
package struct Location: Sendable {
  package var place: SourceRange
  package var file: String
  package var start: Position
  /// The position after the last character; equal to `start` for a point.
  package var end: Position

  /// A line and a column, each from 1; columns count Unicode scalars.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
  }
}
