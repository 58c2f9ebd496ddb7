import GuideDiagnostics
import GuidePreview
import GuideSupport
import Synchronization

/// One run of `serve`, from the options to Ctrl-C.
package struct ServeRun {
  private let settings: PreviewSettings

  package init(_ settings: PreviewSettings) { self.settings = settings }

  package func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let voice = PreviewConsole()
    let preview = Preview(try PreviewRequest(settings.project, command: "serve")) { voice.say($0) }
    let server = try PreviewServer(preview, ports: settings.ports)
    try server.run { () throws(SystemError) in
      try StandardStream.output.write(
        "Your site is at \(server.address)\nEvery edit shows there by itself. To end: Ctrl-C\n")
      if settings.opens { try BrowserWindow.open(server.address) }
    }
    try StandardStream.output.write("\nThe preview has ended.\n")
  }
}

extension PreviewRequest {
  /// What `serve` and `edit` show.
  init(_ options: ProjectOptions, command: String) throws(SystemError) {
    let build = try BuildRequest(options, command: command)
    let themes = build.themes
    self.init(
      content: build.content, themes: themes, baseURL: build.baseURL, asOf: build.asOf,
      workers: build.workers
    ) { ThemeFolders.find($0, in: themes, $1) }
  }
}

/// Says on the terminal what the preview meets, each thing once.
final class PreviewConsole: Sendable {
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

/// What `serve` and `edit` were asked for.
package struct PreviewSettings {
  let project: ProjectOptions
  /// The port that was asked for, or the first free one of a few.
  let ports: [Int]
  /// Whether the browser is to be opened.
  let opens: Bool

  package init(_ project: ProjectOptions, port: Int?, opens: Bool) {
    self.project = project
    ports = port.map { [$0] } ?? Array(4000...4019)
    self.opens = opens
  }
}

/// The browser that the desktop of this computer opens addresses in.
enum BrowserWindow {
  /// Asks the desktop to show an address; on a computer without one, says what to do.
  static func open(_ address: String) throws(SystemError) {
    let program = "xdg-open"
    guard Command.isInstalled(program) else {
      try StandardStream.output.write(
        "This computer has no \(program), which opens browsers. Open the address yourself.\n")
      return
    }
    try Command(program, [address]).start()
  }
}
