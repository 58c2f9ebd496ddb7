internal import GuideSupport

/// Writes findings for people: what is wrong, the line with the fault underlined, the rule, and
/// what to write instead.
struct TerminalWriter {
  let report: DiagnosticReport
  let style: TerminalStyle

  func write(to out: inout OutputBuffer) {
    var explained: Set<String> = []
    for finding in report.findings {
      write(finding, to: &out)
      let code = finding.diagnostic.code
      if explained.insert(code).inserted {
        line("To learn more: guide explain \(code)", indent: gutter(finding) + 1, to: &out)
      }
      out.append("\n")
    }
    if !report.isEmpty {
      out.append(style.paint(report.summary, .strong))
      out.append("\n")
    }
  }

  private func write(_ finding: LocatedDiagnostic, to out: inout OutputBuffer) {
    let diagnostic = finding.diagnostic
    let gutter = gutter(finding)
    let role = TerminalStyle.Role(diagnostic.severity)
    out.append(style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", role))
    out.append(style.paint(": " + DisplayText.oneLine(diagnostic.message), .strong))
    out.append("\n")
    writeExcerpt(
      finding.location, role, gutter: gutter, hidden: diagnostic.hidesText, to: &out)
    if let allowed = diagnostic.allowed {
      line(DisplayText.oneLine(allowed), indent: gutter + 1, to: &out)
    }
    if let text = diagnostic.write { writeMended(text, at: finding.location, gutter, to: &out) }
    for note in finding.notes {
      line(DisplayText.oneLine(note.message), indent: gutter + 1, to: &out)
      writeExcerpt(note.location, .gutter, gutter: gutter, to: &out)
    }
  }

  private func writeExcerpt(
    _ location: Location, _ role: TerminalStyle.Role, gutter: Int, hidden: Bool = false,
    to out: inout OutputBuffer
  ) {
    let start = location.start
    out.append(String(repeating: " ", count: gutter))
    out.append(style.paint("-->", .gutter))
    out.append(" \(DisplayText.oneLine(location.file)):\(start.line):\(start.column)\n")
    guard !hidden, let excerpt = excerpt(location, gutter), !excerpt.bytes.isEmpty else {
      return
    }
    for row in excerpt.rows(location, role) { append(row, to: &out) }
  }

  private func writeMended(
    _ text: String, at location: Location, _ gutter: Int, to out: inout OutputBuffer
  ) {
    guard let rows = excerpt(location, gutter)?.mendedRows(location, text) else {
      return line("Take this out.", indent: gutter + 1, to: &out)
    }
    line("Write instead:", indent: gutter + 1, to: &out)
    for row in rows { append(row, to: &out) }
  }

  private func excerpt(_ location: Location, _ gutter: Int) -> Excerpt? {
    guard let index = report.texts[location.place.file] else { return nil }
    return Excerpt(
      bytes: report.files[location.place.file].bytes, index: index, style: style, gutter: gutter)
  }

  /// The digits of the largest line number that the finding shows.
  private func gutter(_ finding: LocatedDiagnostic) -> Int {
    let lines = finding.notes.map(\.location.end.line) + [finding.location.end.line]
    return String(lines.max() ?? 1).utf8.count
  }

  private func line(_ text: String, indent: Int, to out: inout OutputBuffer) {
    append(String(repeating: " ", count: indent) + text, to: &out)
  }

  /// Appends a row without blanks at its end.
  private func append(_ row: String, to out: inout OutputBuffer) {
    var end = row.utf8.endIndex
    while end > row.utf8.startIndex, row.utf8[row.utf8.index(before: end)] == UInt8(ascii: " ") {
      end = row.utf8.index(before: end)
    }
    out.append(String(row[..<end]))
    out.append("\n")
  }
}

/// How findings look on a terminal.
package struct TerminalStyle: Sendable {
  /// Colors, where somebody reads them; a file or a pipe gets none.
  package var colors: Bool
  /// How many columns a line of an excerpt may take.
  package var width: Int

  package init(colors: Bool = false, width: Int = 100) {
    self.colors = colors
    self.width = max(40, width)
  }

  /// What a piece of text is, which decides its color.
  enum Role: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case gutter = "34"
    case fixed = "32"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  func paint(_ text: String, _ role: Role) -> String {
    colors && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
