import GuideDiagnostics
import GuidePreview
import GuideSystem
import Synchronization

/// Says on the terminal what the preview meets, each thing once.
final class PreviewVoice: Sendable {
  private let last = Mutex("")

  func say(_ event: PreviewEvent) {
    switch event {
    case .shown(let milliseconds):
      // The time would make two equal runs look different where nobody watches.
      if StandardStream.output.isTerminal { write("Shown after \(milliseconds) ms.\n") }
    case .checked(let diagnostics, let files), .refused(let diagnostics, let files):
      // Notes are for `guide check`: they would be said again after every edit.
      let report = DiagnosticReport(diagnostics.filter { $0.severity != .note }, in: files)
      let text = report.isEmpty ? "" : Self.lines(report)
      let isNews = last.withLock { last in
        defer { last = text }
        return last != text
      }
      if isNews { write(text.isEmpty ? "Nothing is wrong.\n" : text + report.summary + "\n") }
    case .failed(let error): write("guide: \(error.text)\n")
    }
  }

  private static func lines(_ report: DiagnosticReport) -> String {
    var text = ""
    for finding in report.findings.prefix(20) {
      let place = finding.location
      text += "\(place.file):\(place.start.line): \(finding.diagnostic.message)\n"
    }
    return text
  }

  private func write(_ text: String) { try? StandardStream.output.write(text) }
}
