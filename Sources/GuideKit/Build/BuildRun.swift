internal import GuideDiagnostics
internal import GuidePublishing
package import GuideSite
internal import GuideSupport

/// One run of `build` or `check`, from the options to the closing line.
package struct BuildRun {
  package let options: ProjectOptions
  package let report: ReportSettings
  /// Where to publish; nil for a check.
  package let output: String?
  package var form = OutputFormat.web

  package init(
    options: ProjectOptions, report: ReportSettings, output: String?,
    form: OutputFormat = OutputFormat.web
  ) {
    self.options = options
    self.report = report
    self.output = output
    self.form = form
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(work) }

  /// - Returns: false when the content has errors.
  private func work() throws(SystemError) -> Bool {
    let stopwatch = Stopwatch()
    let console = Console(report)
    var request = try BuildRequest(options)
    request.form = form
    let outcome = try console.showingProgress { progress throws(SystemError) in
      try Pipeline.run(request, into: output, strict: report.strict, progress: progress)
    }
    UntilExit.keep(outcome)
    try console.report(outcome)
    guard outcome.isPublishable(strict: report.strict) else {
      try console.close(failure(outcome))
      return false
    }
    guard let output, let published = outcome.published else {
      let verdict = outcome.diagnostics.isEmpty ? " Nothing is wrong." : ""
      try console.close("Checked \(size(outcome)).\(verdict)")
      return true
    }
    let changed = published.written + published.removed
    let changes = changed == 0 ? "Nothing changed" : Quantity.text(changed, "file") + " changed"
    try console.close("Built \(size(outcome)) into \(output)/", after: stopwatch, "\(changes).")
    return true
  }

  /// As in "42 pages in 2 languages".
  private func size(_ outcome: BuildOutcome) -> String {
    let languages =
      outcome.languages > 1 ? " in " + Quantity.text(outcome.languages, "language") : ""
    return Quantity.text(outcome.pages, "page") + languages
  }

  private func failure(_ outcome: BuildOutcome) -> String {
    var sentences: [String] = []
    if outcome.isPublishable(strict: false) {
      sentences.append("With --strict, warnings are errors.")
    }
    if let output {
      let isThere = Files.kind(output) != nil
      sentences.append(isThere ? "\(output)/ stays as it was." : "No website was made.")
    }
    return sentences.joined(separator: " ")
  }
}

/// Hands rendered files on to a publication.
struct PublicationSink: OutputSink {
  let publication: Publication

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try publication.write(path, bytes, digest: SHA256(of: bytes))
  }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256) throws(SystemError) {
    try publication.write(path, bytes, digest: digest)
  }
}
