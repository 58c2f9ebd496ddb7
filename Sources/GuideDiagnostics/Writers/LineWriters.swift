package import GuideSupport

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

  private func text(of finding: LocatedDiagnostic) -> String {
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

/// `file:line:column: error: message [code]`, the form that compilers made common.
extension DiagnosticReport {
  func writeLines(to out: inout OutputBuffer) {
    for finding in findings {
      let start = finding.location.start
      out.append(DisplayText.oneLine(finding.location.file))
      out.append(":\(start.line):\(start.column): \(finding.diagnostic.severity.rawValue): ")
      out.append(DisplayText.oneLine(finding.diagnostic.message))
      out.append(" [\(finding.diagnostic.code)]\n")
    }
  }
}

/// The forms in which findings can be written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people: the line with the fault underlined, and what to write instead.
  case terminal
  /// One line each, as editors and scripts read them: `file:line:column: error: message [code]`.
  case lines
  /// One JSON document; `Documentation/CommandLine.md` says what is in it.
  case json
  /// SARIF 2.1.0, which code-scanning services read.
  case sarif
  /// Workflow commands, which GitHub Actions shows beside the changed lines.
  case github
}

extension DiagnosticReport {
  /// Appends the whole report in one of the formats.
  ///
  /// - Parameters:
  ///   - style: how the terminal shows it; the other formats do not look at it.
  ///   - tool: who reports and what its codes mean; for SARIF.
  package func write(
    _ format: DiagnosticFormat, style: TerminalStyle = TerminalStyle(),
    tool: ReportingTool, to out: inout OutputBuffer
  ) {
    switch format {
    case .terminal: TerminalWriter(report: self, style: style).write(to: &out)
    case .lines: writeLines(to: &out)
    case .json: writeJSON(to: &out)
    case .sarif: SARIFWriter(report: self, tool: tool).write(to: &out)
    case .github: writeWorkflowCommands(to: &out)
    }
  }
}
