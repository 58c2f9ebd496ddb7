import GuideDiagnostics

/// Keys that are a second time in a group.
///
/// One key twice is one key too many. Several, from the first key of a list's entry on, are another
/// entry whose dash is lost: one slip, whatever the number of keys.
extension TreeBuilder {
  struct Twin {
    /// Its number in the group.
    var entry: Int
    /// Where the key is first.
    var first: SourceRange
    var key: Range<Int>
    var column: Int
  }

  /// Reports keys that are twice.
  ///
  /// - Parameter dash: the column of the dash when the group is an entry of a list.
  /// - Returns: the first of several entries, when dashes are lost; the others are in `splitOff`.
  mutating func split(_ entries: [Mapping.Entry], at twins: [Twin], dash: Int?) -> Node? {
    let opener = entries.first?.key
    let starts = twins.filter { entries[$0.entry].key == opener }
    guard let dash, let firstStart = starts.first, firstStart.entry == twins.first?.entry,
      twins.count > 1, starts.count < twins.count,
      starts.allSatisfy({ $0.column > dash && hasSpacesBefore($0, count: $0.column - dash) })
    else {
      duplicateKeys(entries, twins)
      return nil
    }
    for start in starts { missingDash(start, width: start.column - dash) }
    let bounds = starts.map(\.entry) + [entries.count]
    for (from, to) in zip(bounds, bounds.dropFirst()) {
      let part = Array(entries[from..<to])
      // A key that is twice within one of the parts is still one too many.
      var seen: Set<String> = []
      for twin in twins where (from..<to).contains(twin.entry) {
        if !seen.insert(entries[twin.entry].key).inserted { duplicateKeys(entries, [twin]) }
      }
      splitOff.append(group(part))
    }
    return group(Array(entries[..<firstStart.entry]))
  }

  private func group(_ entries: [Mapping.Entry]) -> Node {
    let start = entries.first?.keyPlace ?? origin.place(0..<0)
    let end = entries.last.map {
      max($0.value.place.range.upperBound, $0.keyPlace.range.upperBound)
    }
    let from = start.range.lowerBound
    return Node(SourceRange(start.file, from..<max(from, end ?? from)), .mapping(Mapping(entries)))
  }

  private func hasSpacesBefore(_ twin: Twin, count: Int) -> Bool {
    let from = twin.key.lowerBound - count
    return from >= 0
      && text[from..<twin.key.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  private mutating func missingDash(_ start: Twin, width: Int) {
    let key = String(decoding: text[start.key], as: UTF8.self)
    report(
      .missingDash, start.key.lowerBound - width..<start.key.upperBound,
      message: "“\(key)” begins another entry of the list, but has no dash before it.",
      allowed: "Each entry of a list begins with a dash and a space.",
      write: "-" + String(repeating: " ", count: width - 1) + key)
  }

  private mutating func duplicateKeys(_ entries: [Mapping.Entry], _ twins: [Twin]) {
    guard let twin = twins.first else { return }
    let key = entries[twin.entry].key
    let others = twins.count - 1
    let message: String
    var allowed = "A key is once in a group. Keep one of the two lines."
    switch others {
    case 0: message = "The key “\(key)” is here a second time."
    default:
      message =
        "The key “\(key)” is here a second time, and so "
        + (others == 1 ? "does the one after it." : "do \(others) more after it.")
      allowed =
        "A key is once in a group. If something new begins here, the line is missing that opens "
        + "it, as in - id: first-steps."
    }
    faults.append(
      Diagnostic(
        YAMLFault.duplicateKey, at: entries[twin.entry].keyPlace, message, allowed: allowed,
        notes: [.init(twin.first, "“\(key)” is here first.")]))
  }
}
