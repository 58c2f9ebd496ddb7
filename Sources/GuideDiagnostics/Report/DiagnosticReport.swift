/// What one run has to say: its diagnostics in order, each once, with lines and columns.
///
/// The order is that of reading: file name, line, column, code. It does not depend on the order
/// in which the faults were found, so a run on many cores reports like a run on one. Lines are
/// counted only in files that are named.
package struct DiagnosticReport: Sendable {
  package let findings: [Finding]
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
    func locate(_ place: Place, from counted: inout LineIndex.Counted) -> Location {
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
      return Finding(
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
