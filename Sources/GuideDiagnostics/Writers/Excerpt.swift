/// The line that a place is in, with the line before it and the span underlined.
///
///      11 |   - id: parent-family
///      12 |     phon: "573"
///         |     ^^^^
struct Excerpt {
  let bytes: [UInt8]
  let index: LineIndex
  let style: TerminalStyle
  /// The width of the line numbers, the same for all excerpts of one finding.
  let gutter: Int

  /// The rows for a place, with the carets in the color of `role`.
  func rows(_ location: Location, _ role: TerminalStyle.Role) -> [String] {
    let span = location.place.range
    let line = location.start.line
    var rows = [margin(nil)]
    if line > 1 {
      let before = index.range(ofLine: line - 1)
      let shown = shownLine(bytes, before, about: before.lowerBound..<before.lowerBound).text
      if !shown.isEmpty { rows.append(margin(line - 1) + shown) }
    }
    let range = index.range(ofLine: line)
    let shown = shownLine(bytes, range, about: span)
    rows.append(margin(line) + shown.text)
    let onLine = span.lowerBound..<max(span.lowerBound, min(span.upperBound, range.upperBound))
    var carets = style.paint(shown.underline(onLine), role)
    if location.end.line > line, location.end.column > 1 || location.end.line > line + 1 {
      carets +=
        " down to line \(location.end.column > 1 ? location.end.line : location.end.line - 1)"
    }
    rows.append(margin(nil) + carets)
    return rows
  }

  /// The rows of the lines of `location` with `text` in place of what is there; nil when
  /// nothing is left of them.
  func mendedRows(_ location: Location, _ text: String) -> [String]? {
    let span = location.place.range
    let start = index.range(ofLine: location.start.line).lowerBound
    let end = max(span.upperBound, index.range(ofLine: location.end.line).upperBound)
    let head = Array(bytes[start..<min(max(start, span.lowerBound), bytes.count)])
    let fixed =
      head + Array(text.utf8)
      + Array(bytes[min(span.upperBound, bytes.count)..<min(end, bytes.count)])
    if fixed.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) { return nil }
    let written = head.count..<head.count + text.utf8.count
    let lines = LineIndex(fixed)
    var rows: [String] = []
    for line in 1...lines.starts.count {
      if rows.count == Self.mostMendedLines {
        rows.append(margin(nil) + "…")
        break
      }
      let range = lines.range(ofLine: line)
      if line == lines.starts.count, range.isEmpty, line > 1 { break }
      let start = max(range.lowerBound, written.lowerBound)
      let shown = shownLine(fixed, range, about: start..<max(start, written.upperBound)).text
      rows.append(margin(location.start.line + line - 1) + style.paint(shown, .fixed))
    }
    return rows
  }

  private static let mostMendedLines = 6

  private func shownLine(_ bytes: [UInt8], _ range: Range<Int>, about span: Range<Int>)
    -> DisplayLine
  {
    var line = DisplayLine(bytes, range, about: span)
    line.fit(style.width - gutter - 3, about: span)
    return line
  }

  /// The number of a line, or blanks, and the bar.
  private func margin(_ line: Int?) -> String {
    let number = line.map(String.init) ?? ""
    let blanks = String(repeating: " ", count: max(0, gutter - number.utf8.count))
    return style.paint(blanks + number + " |", .gutter) + " "
  }
}
