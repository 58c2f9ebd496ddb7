internal import GuideSupport

/// Lists whose entries begin with something else than a dash and a space.
///
/// Whoever pastes a list pastes all of it, so all its entries are one fault with one repair.
struct ListDetector: CauseDetector {
  let context: ParseErrorContext

  /// `— item`, `• item`, `* item`.
  func listMarkers() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard let sign = marker(of: line) else { return nil }
      let run = run(from: line) { marker(of: $0) != nil }
      return RepairCandidate(
        code: .wrongListMarker, range: range(run, from: sign.lowerBound, { marker(of: $0) }),
        message: "The line begins with “\(string(sign))”, which does not make a list"
          + others(run.count - 1),
        allowed: "Each entry of a list begins with a dash, the one on the keyboard, and a space.",
        write: written(run, from: sign.lowerBound, { marker(of: $0) }, with: { _ in "-" }))
    }
  }

  /// `-item`.
  func spaceAfterDash() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard let word = bareEntry(of: line) else { return nil }
      let run = run(from: line) { bareEntry(of: $0) != nil }
      return RepairCandidate(
        code: .missingSpaceAfterDash,
        range: range(run, from: word.lowerBound, { bareEntry(of: $0) }),
        message: "There is no space after the dash in “\(shown(word))”" + others(run.count - 1),
        allowed: "Each entry of a list begins with a dash and a space.",
        write: written(
          run, from: word.lowerBound, { bareEntry(of: $0) },
          with: {
            "- " + string($0.lowerBound + 1..<$0.upperBound)
          }))
    }
  }

  /// `2. ` or `2) ` before a key.
  private func number(of line: Line) -> Range<Int>? {
    let digits = text[line.content].prefix { $0.isDigit }
    let end = digits.endIndex
    guard (1...2).contains(digits.count), end + 1 < line.content.upperBound,
      ".)".utf8.contains(text[end]), Line.blankLength(text, at: end + 1) > 0,
      text[end..<line.content.upperBound].contains(UInt8(ascii: ":"))
    else { return nil }
    return digits.startIndex..<end + 1
  }

  /// The character that stands in place of a dash.
  private func marker(of line: Line) -> Range<Int>? {
    guard !line.isBlockText, line.dashes.isEmpty, let first = line.content.first else { return nil }
    if let number = number(of: line) { return number }
    let sign = text.scalar(at: first)
    guard
      ListSigns.isBullet(text[sign]) || ListSigns.isDash(text[sign])
        || text[first] == UInt8(ascii: "*"),
      sign.upperBound < line.content.upperBound,
      Line.blankLength(text, at: sign.upperBound) > 0
    else { return nil }
    return sign
  }

  /// The first word of a line like `-one two`, with its dash.
  private func bareEntry(of line: Line) -> Range<Int>? {
    let start = line.content.lowerBound
    guard line.content.count > 1, text[start] == UInt8(ascii: "-"),
      text[start + 1] != UInt8(ascii: "-"), text.oddSpaceLength(at: start + 1) == 0
    else { return nil }
    let end = text[start..<line.content.upperBound].firstIndex(where: \.isBlank)
    return start..<(end ?? line.content.upperBound)
  }

  /// A line and those right below it that have the same slip at the same distance from the left.
  private func run(from line: Line, while hasSlip: (Line) -> Bool) -> [Line] {
    var run = [line]
    for next in lines[(line.number + 1)...] {
      guard run.count < Self.longestRun, next.column == line.column, !next.isEmpty, hasSlip(next)
      else { break }
      run.append(next)
    }
    return run
  }

  /// A longer list is repaired in parts: a replacement is there to be read.
  private static var longestRun: Int { 40 }

  /// From the first slip of a run to the last.
  private func range(_ run: [Line], from start: Int, _ slip: (Line) -> Range<Int>?) -> Range<Int> {
    let last = run.last.flatMap(slip)
    return start..<max(start, last?.upperBound ?? start)
  }

  /// The text of that range with every slip replaced.
  private func written(
    _ run: [Line], from start: Int, _ slip: (Line) -> Range<Int>?,
    with replacement: (Range<Int>) -> String
  ) -> String {
    var out = ""
    var position = start
    for found in run.compactMap(slip) {
      out += string(position..<max(position, found.lowerBound)) + replacement(found)
      position = found.upperBound
    }
    return out
  }

  /// The end of a message about one line and a number of others.
  private func others(_ count: Int) -> String {
    switch count {
    case ..<1: "."
    case 1: "; the line below it is alike."
    default: "; the \(count) lines below it are alike."
    }
  }
}
