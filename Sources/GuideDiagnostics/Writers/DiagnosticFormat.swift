package import GuideSystem

/// The forms in which findings can be written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people: the line with the fault underlined, and what to write instead.
  case terminal
  /// One line each, as editors and scripts read them: `file:line:column: error: message [code]`.
  case lines
  /// One JSON document; `Documentation/CommandLine.md` says what stands in it.
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
