internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Lines of the form `[label]: address`, which libcmark takes out without a word.
struct DefinitionCheck {
  let reporter: MarkdownReporter
  /// The lines of code, where such a line is shown.
  let codeLines: [Range<Int>]

  func inspect() {
    var used: Set<[UInt8]>?
    var code = CoveredRanges(codeLines)
    for line in reporter.map.definitions where !code.contains(line) {
      let range = reporter.map.trimmed(line: line)
      let bytes = reporter.map.bytes(range)
      guard let open = bytes.firstIndex(of: UInt8(ascii: "[")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "]"))
      else { continue }
      let label = bytes[(open + 1)..<close]
      let start = range.lowerBound + open - bytes.startIndex
      if label.first == UInt8(ascii: "^") {
        LinkCheck.reportFootnote(start..<start + label.count + 3, to: reporter)
        continue
      }
      guard isDefinition(bytes[(close + 2)...]) else { continue }
      let labels = used ?? usedLabels()
      used = labels
      if labels.contains(normalized(label)) { continue }
      reporter.report(
        .unusedDefinition, at: range,
        "This line is not shown: it gives an address to `[\(String(decoding: label, as: UTF8.self))]`"
          + ", and no link says that.",
        allowed: "Take the line out; to show it, put a backslash before the `[`.")
    }
  }

  /// True for an address, alone or with a title: with more words the line is plain text.
  private func isDefinition(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.drop(while: \.isSpace)
    if rest.first == UInt8(ascii: "<") { return true }
    let after = rest.drop { !$0.isSpace }.drop(while: \.isSpace)
    switch after.first {
    case nil, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): return true
    default: return false
    }
  }

  /// Every label in square brackets that is not itself a definition.
  private func usedLabels() -> Set<[UInt8]> {
    let bytes = reporter.map.bytes(reporter.map.lines[1...max(1, reporter.map.lines.count)])
    let definitions = Set(reporter.map.definitions)
    var labels: Set<[UInt8]> = []
    var from = bytes.startIndex
    while let open = bytes[from...].firstIndex(of: UInt8(ascii: "[")) {
      from = open + 1
      guard
        let end = bytes[from...].prefix(1_000).firstIndex(where: {
          $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[")
        })
      else { continue }
      let isItself =
        end + 1 < bytes.endIndex && bytes[end + 1] == UInt8(ascii: ":")
        && definitions.contains(reporter.map.lines.line(of: open - bytes.startIndex))
      if !isItself { labels.insert(normalized(bytes[from..<end])) }
    }
    return labels
  }

  /// A label without regard to case and to how much white space it has.
  private func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    let words = String(decoding: label, as: UTF8.self).lowercased().uppercased()
      .split(whereSeparator: \.isWhitespace)
    return Array(words.joined(separator: " ").utf8)
  }
}
