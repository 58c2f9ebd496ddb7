internal import GuideSystem

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
