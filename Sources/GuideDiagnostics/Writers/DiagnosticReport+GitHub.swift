internal import GuideSystem

/// Workflow commands: `::error file=…,line=…::message`.
///
/// The escapes are those of GitHub's own toolkit: `%`, CR and LF everywhere, `:` and `,` also in
/// properties. A file's name counts from the folder in which guide runs; GitHub expects that to
/// be the top of the repository.
extension DiagnosticReport {
  func writeWorkflowCommands(to out: inout OutputBuffer) {
    for finding in findings {
      let (start, end) = (finding.location.start, finding.location.end)
      let severity = finding.diagnostic.severity
      out.append("::\(severity == .note ? "notice" : severity.rawValue) file=")
      append(DisplayText.oneLine(finding.location.file), property: true, to: &out)
      out.append(",line=\(start.line),col=\(start.column),endLine=\(end.line)")
      // GitHub ignores the columns of a span over several lines.
      if end.line == start.line { out.append(",endColumn=\(max(end.column, start.column + 1))") }
      out.append(",title=")
      append(finding.diagnostic.code, property: true, to: &out)
      out.append("::")
      append(text(of: finding), property: false, to: &out)
      out.append("\n")
    }
  }

  private func text(of finding: Finding) -> String {
    var text = finding.diagnostic.message
    if let allowed = finding.diagnostic.allowed { text += "\n" + allowed }
    if let write = finding.diagnostic.write, !write.isEmpty { text += "\nWrite instead: " + write }
    for note in finding.notes {
      text += "\n\(note.message) (\(note.location.file):\(note.location.start.line))"
    }
    // A log is shown by a terminal too, which must not be commanded by what somebody wrote.
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayText.oneLine(String($0)) }.joined(separator: "\n")
  }

  private func append(_ text: String, property: Bool, to out: inout OutputBuffer) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): out.append("%25")
      case UInt8(ascii: "\r"): out.append("%0D")
      case UInt8(ascii: "\n"): out.append("%0A")
      case UInt8(ascii: ":") where property: out.append("%3A")
      case UInt8(ascii: ",") where property: out.append("%2C")
      default: out.append(byte)
      }
    }
  }
}
