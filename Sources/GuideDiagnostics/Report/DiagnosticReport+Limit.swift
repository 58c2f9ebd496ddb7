extension DiagnosticReport {
  /// How many findings of one file are shown.
  ///
  /// More than that nobody reads, and a broken file can have a hundred thousand.
  package static let mostPerFile = 200

  /// The first findings of each file, errors before all others, and how many more there are.
  ///
  /// - Parameter sorted: in the order of their files and places.
  static func limited(_ sorted: [Diagnostic]) -> [Diagnostic] {
    if sorted.count <= mostPerFile { return sorted }
    var kept: [Diagnostic] = []
    var start = 0
    while start < sorted.count {
      let file = sorted[start].place.file
      let end = sorted[start...].firstIndex { $0.place.file != file } ?? sorted.count
      kept += end - start <= mostPerFile ? sorted[start..<end] : limited(sorted[start..<end])
      start = end
    }
    return kept
  }

  private static func limited(_ ofFile: ArraySlice<Diagnostic>) -> ArraySlice<Diagnostic> {
    var chosen: Set<Int> = []
    for severity in Severity.allCases {
      for index in ofFile.indices where ofFile[index].severity == severity {
        if chosen.count < mostPerFile { chosen.insert(index) }
      }
    }
    let rest = ofFile.indices.filter { !chosen.contains($0) }
    var kept = ofFile.indices.filter(chosen.contains).map { ofFile[$0] }[...]
    // The gravest of the rest stands for all of them.
    let gravest = Severity.allCases.lazy.compactMap { severity in
      rest.first { ofFile[$0].severity == severity }
    }.first
    if let gravest {
      var last = ofFile[gravest]
      last.message = "And \(rest.count) more findings in this file."
      last.allowed = "Fix these first. The others are shown then."
      last.write = nil
      last.notes = []
      kept.append(last)
    }
    return kept
  }
}
