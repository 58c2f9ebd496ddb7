internal import GuideSupport

/// Blanks that are missing, or are not what they look like.
struct BlankDetector: CauseDetector {
  let context: ParseErrorContext

  /// A tab in an indentation.
  ///
  /// Whoever indents with the tab key does it on every line, so all lines are fixed at once.
  func tabs() -> [RepairCandidate] {
    let tab = UInt8(ascii: "\t")
    guard let line = suspects.first(where: { text[$0.indent].contains(tab) }) else { return [] }
    let all = lines.filter { text[$0.indent].contains(tab) && !$0.isEmpty }
    guard let top = all.first, let bottom = all.last,
      let first = text[top.indent].firstIndex(of: tab),
      let last = text[bottom.indent].lastIndex(of: tab)
    else { return [] }
    let range = first..<last + 1
    let isShort = bottom.number - top.number < Self.mostLinesShown
    var message = "The line is indented with a tab"
    if all.count > 1 { message += ", and so are \(all.count - 1) others in this file" }
    var allowed = "Only spaces can indent a line: \(MessageText.spaces(2)) for each step."
    if !isShort { allowed += " Let your editor replace every tab at the start of a line." }
    return widths(of: line).map { width in
      let spaces = String(repeating: " ", count: width)
      var edits: [RepairCandidate.Edit] = []
      for line in all {
        for index in line.indent where text[index] == tab {
          edits.append(RepairCandidate.Edit(index..<index + 1, spaces))
        }
      }
      return RepairCandidate(
        code: .tabIndent, range: isShort ? range : first..<first + 1, message: message + ".",
        allowed: allowed, write: isShort ? replaced(range, edits) : nil, edits: edits)
    }
  }

  /// A replacement of more lines than this is none that somebody reads.
  private static var mostLinesShown: Int { 40 }

  /// How many spaces a tab may stand for, the likeliest first.
  private func widths(of line: Line) -> [Int] {
    // Below a key without a value two further; otherwise as wide as what the line above is indented
    // by. An entry of a list is indented like the entry above, whatever that entry holds.
    let tab = UInt8(ascii: "\t")
    let tabs = max(1, text[line.indent].count { $0 == tab })
    let spaces = text[line.indent].count { $0 == UInt8(ascii: " ") }
    let before = self.line(before: line.number)
    let entry = lines.last { $0.number < line.number && !$0.dashes.isEmpty }
    let model = line.dashes.isEmpty ? before : entry
    var columns: [Int] = []
    if let before, before.key != nil, !before.hasValue || before.opensBlock(text) {
      columns.append(before.column + 2)
    }
    if let model, !text[model.indent].contains(tab) {
      columns.append(
        line.dashes.isEmpty && !model.dashes.isEmpty ? model.column : model.indent.count)
    }
    columns += openColumns(above: line.number).map(\.column)
    var widths: [Int] = []
    for width in columns.map({ ($0 - spaces) / tabs }) + [2, 4, 8, 1, 3]
    where width > 0 && width <= 32 && !widths.contains(width) {
      widths.append(width)
    }
    return widths
  }

  /// The text of a range after edits that lie in it.
  private func replaced(_ range: Range<Int>, _ edits: [RepairCandidate.Edit]) -> String {
    var out: [UInt8] = []
    var position = range.lowerBound
    for edit in edits {
      out += text[position..<max(position, edit.range.lowerBound)]
      out += edit.bytes
      position = edit.range.upperBound
    }
    out += text[min(position, range.upperBound)..<range.upperBound]
    return String(decoding: out, as: UTF8.self)
  }

  /// A blank from a word processor where a space has to be.
  func oddSpaces() -> [RepairCandidate] {
    if failure.kind == .misread, text.oddSpaceLength(at: failure.offset) > 0,
      focusLine.indent.upperBound <= failure.offset
    {
      return [oddSpace(run(from: failure.offset), "here")]
    }
    return suspects.compactMap { line in
      for index in line.indent where text.oddSpaceLength(at: index) > 0 {
        return oddSpace(run(from: index), Self.beforeLine)
      }
      // After the dash, or after the colon: there the line has neither for now.
      var index = line.content.lowerBound
      if line.dashes.isEmpty, index < line.content.upperBound, text[index] == UInt8(ascii: "-"),
        text.oddSpaceLength(at: index + 1) > 0
      {
        return oddSpace(run(from: index + 1), "after the dash")
      }
      if line.key != nil {
        let start = line.value.lowerBound
        return start < line.value.upperBound && text.oddSpaceLength(at: start) > 0
          ? oddSpace(run(from: start), "after the colon") : nil
      }
      index = text.wordEnd(from: index)
      if index > line.content.lowerBound, index < line.content.upperBound,
        text[index] == UInt8(ascii: ":"), text.oddSpaceLength(at: index + 1) > 0
      {
        return oddSpace(run(from: index + 1), "after the colon")
      }
      return nil
    }
  }

  /// A line break that only other programs write, within a value: YAML ends the line there.
  func foreignBreaks() -> [RepairCandidate] {
    suspects.compactMap { line in
      let range = line.range.clamped(to: 0..<text.count)
      let start = range.first { index in
        text[index] == 0xE2 && text[index..<range.upperBound].dropFirst().first == 0x80
          && text[index..<range.upperBound].dropFirst(2).first.map { $0 | 1 == 0xA9 } ?? false
      }
      return start.map { start in
        let isSpaced = start > 0 && text[start - 1].isBlank
        return RepairCandidate(
          code: .noBreakSpace, range: start..<start + 3,
          message: "Here is a line break of another program (U+202\(text[start + 2] & 15)).",
          allowed: "Delete it and press the space bar.", write: isSpaced ? "" : " ")
      }
    }
  }

  private func run(from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text.oddSpaceLength(at: end) > 0 {
      end += text.oddSpaceLength(at: end)
    }
    return start..<end
  }

  private static let beforeLine = "in front of the line"

  private func oddSpace(_ range: Range<Int>, _ place: String) -> RepairCandidate {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 {
      // A blank without width indents nothing.
      if !text[index..<range.upperBound].starts(with: [0xE2, 0x80, 0x8B]) { count += 1 }
    }
    // Behind a dash or a colon one space is enough.
    let before = range.lowerBound - 1
    if before >= 0, ":-".utf8.contains(text[before]) { count = 1 }
    if place != Self.beforeLine, before >= 0, text[before].isBlank { count = 0 }
    return RepairCandidate(
      code: .noBreakSpace, range: range,
      message: "The blank \(place) is not a space but one that a word processor made.",
      allowed: "Delete it and press the space bar.",
      write: String(repeating: " ", count: count))
  }

  /// `title:Hello`.
  func spaceAfterColon() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard line.key == nil else { return nil }
      let start = line.content.lowerBound
      let colon = text.wordEnd(from: start)
      guard colon > start, colon + 1 < line.content.upperBound,
        text[colon] == UInt8(ascii: ":"), text[colon + 1] != UInt8(ascii: "/"),
        text[colon + 1] != UInt8(ascii: ":"), !text[colon + 1].isBlank
      else { return nil }
      let end = text[colon..<line.content.upperBound].firstIndex(where: \.isBlank)
      let range = start..<(end ?? line.content.upperBound)
      let write = string(start..<colon + 1) + " " + string(colon + 1..<range.upperBound)
      return RepairCandidate(
        code: .missingSpaceAfterColon, range: range,
        message: "There is no space after the colon in “\(shown(range))”.",
        allowed: "A key is followed by a colon and a space.", write: write,
        edits: [.insert(" ", at: colon + 1)])
    }
  }
}
