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
        kept[first].notes.append(.init(other.place, "The same stands here."))
      }
      let rest = others.count - mostPlaces
      if rest > 0 {
        kept[first].message += " It stands in \(rest) more places than are shown."
      }
    }
    return kept
  }

  /// How many places of the same cause are named after the first.
  private static let mostPlaces = 9

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
