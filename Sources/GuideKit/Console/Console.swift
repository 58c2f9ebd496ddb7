package import GuideDiagnostics
package import GuideSupport

/// What a run says, and to which stream.
///
/// Findings are what a person asked for, so they go to the output, whatever their format:
/// `guide check | less` and `guide check --format json > report.json` both work. The closing line
/// goes with them when people read it, and to the errors' stream when a program reads the output.
/// Progress, and what the computer refused, go to the errors' stream.
package struct Console {
  package let format: DiagnosticFormat
  package let quiet: Bool
  /// Who is notified instead of the terminal; nil for the terminal.
  let listener: (any PublishListener)?

  /// For people, with every word.
  package init() {
    format = .terminal
    quiet = false
    listener = nil
  }

  /// For who publishes from the browser; without one, as the options say.
  package init(_ options: ReportSettings, listener: (any PublishListener)? = nil) {
    format = options.format
    quiet = options.quiet
    self.listener = listener
  }

  /// Says something on the way.
  func say(_ text: String) throws(SystemError) {
    if let listener { listener.said(text) } else { try StandardStream.output.write(text) }
  }

  /// Says why something is not published.
  func refuse(_ refusal: PublishRefusal) throws(SystemError) {
    if let listener {
      listener.refused(refusal)
    } else {
      try StandardStream.output.write(refusal.terminal)
    }
  }

  /// Writes what was found.
  package func report(_ outcome: BuildOutcome) throws(SystemError) {
    if listener != nil { return }
    // Formats for people say nothing when there is nothing to say.
    if outcome.diagnostics.isEmpty, format == .terminal || format == .lines { return }
    var out = OutputBuffer()
    let stream = StandardStream.output
    let noColor = Program.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let style = TerminalStyle(
      colors: stream.isCapableTerminal && !noColor, width: min(stream.columns ?? 100, 160))
    let tool = ReportingTool(version: GuideVersion.current, catalog: GuideDiagnosticCatalog.all)
    DiagnosticReport(outcome.diagnostics.all, in: outcome.sources)
      .write(format, style: style, tool: tool, to: &out)
    try out.withBytes { bytes throws(SystemError) in try stream.write(bytes) }
  }

  /// Writes the last line.
  ///
  /// - Parameters:
  ///   - stopwatch: gives the time, which only a terminal shows: elsewhere it would make two equal
  ///     runs look different.
  ///   - rest: what follows the time.
  package func close(_ line: String, after stopwatch: Stopwatch? = nil, _ rest: String = "")
    throws(SystemError)
  {
    if quiet || line.isEmpty { return }
    if let listener { return listener.said(line) }
    let stream: StandardStream = format == .terminal ? .output : .errors
    var text = line
    if let stopwatch, !rest.isEmpty {
      if stream.isTerminal { text += " in " + Self.seconds(stopwatch.milliseconds) }
      text += ". " + rest
    }
    try stream.write(text + "\n")
  }

  /// Says what the computer refused.
  package static func fail(_ failure: SystemError) -> ExitStatus {
    // When even that can't be written, the exit status still tells.
    try? StandardStream.errors.write("guide: \(failure)\n")
    return .inputOrOutputFailed
  }

  /// Does what a command is there for, and makes an exit status of how it ends.
  ///
  /// - Parameter work: gives false when the content has errors, or the answer is no; all has been
  ///   said then.
  package static func ending(_ work: () throws(SystemError) -> Bool) throws {
    let isDone: Bool
    do {
      isDone = try work()
    } catch {
      throw fail(error)
    }
    if !isDone { throw ExitStatus.contentHasErrors }
  }

  /// The same for what has no answer but that it is done.
  package static func ending(_ work: () throws(SystemError) -> Void) throws {
    try ending { () throws(SystemError) -> Bool in
      try work()
      return true
    }
  }

  /// Does something that may take long, with a line on the terminal that says how far it is.
  package func showingProgress<Result>(
    _ work: (@Sendable (String) -> Void) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    if let listener { return try work { listener.progress($0) } }
    guard !quiet, StandardStream.errors.isCapableTerminal else { return try work { _ in } }
    let line = ProgressLine()
    defer { line.end() }
    return try work { line.say($0) }
  }

  /// As in "0.1 s", or "2 min 5 s".
  private static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    if tenths >= 600 { return "\(tenths / 600) min \(tenths % 600 / 10) s" }
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
