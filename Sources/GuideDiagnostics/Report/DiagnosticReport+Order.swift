internal import GuideSystem

extension DiagnosticReport {
  /// The diagnostics by file name, place and code, without those that say the same again.
  static func sorted(_ diagnostics: [Diagnostic], _ files: SourceFiles) -> [Diagnostic] {
    var kept: [Diagnostic] = []
    kept.reserveCapacity(diagnostics.count)
    let ordered = diagnostics.sorted { precedes($0, $1, files) }
    for diagnostic in ordered {
      if let last = kept.last, isSame(last, diagnostic) { continue }
      kept.append(diagnostic)
    }
    return kept
  }

  /// Beyond file, place and code the words decide, so that equal ones stand side by side.
  private static func precedes(_ left: Diagnostic, _ right: Diagnostic, _ files: SourceFiles)
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
