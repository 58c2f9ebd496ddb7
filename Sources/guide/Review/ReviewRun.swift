import ArgumentParser
import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSystem

/// One run of `review`.
struct ReviewRun {
  let options: GuideOptions
  let within: Int?
  let format: ReviewFormat

  /// - Throws: the exit status, when it is not 0; all has been said then.
  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
    var files = SourceFiles()
    var diagnostics: [Diagnostic] = []
    var loader = GuideLoader(request)
    loader.grades = GradeBook()
    guard
      let guide = try loader.load(into: &files, diagnostics: &diagnostics),
      let theme = ThemeFolders.find(guide.site, in: request.themes, &diagnostics)
    else {
      try StandardStream.errors.write("The guide can't be read. To see why: guide check\n")
      return false
    }
    let renderer = SiteRenderer(
      guide: guide, themeFolder: theme, themeName: theme, contentName: request.content,
      workers: request.workers)
    _ = try renderer.render(files: &files, to: NoOutput(), diagnostics: &diagnostics)
    // Workers find things in their own order, and the same thing on several pages.
    let found = DiagnosticReport(diagnostics, in: files).findings.map(\.diagnostic)
    let report = ReviewReport(guide, within: within, diagnostics: found)
    let text =
      switch format {
      case .terminal: ReviewText(report: report, files: files).text
      case .html: ReviewPage(report: report, files: files).text
      case .csv: ReviewTable(report: report, files: files).text
      case .ics: ReviewCalendar(report: report, files: files).text
      }
    try StandardStream.output.write(text)
    return !report.isDue
  }
}
