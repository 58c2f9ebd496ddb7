internal import GuideBuild
package import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSupport

/// One run of `review`.
package struct ReviewRun {
  package let options: ProjectOptions
  package let within: Int?
  package let format: ReviewFormat
  /// True for the page about accessibility in place of the list.
  package let isAboutAccess: Bool

  package init(
    options: ProjectOptions, within: Int?, format: ReviewFormat, isAboutAccess: Bool = false
  ) {
    self.isAboutAccess = isAboutAccess
    self.options = options
    self.within = within
    self.format = format
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    var loader = GuideLoader(request)
    loader.grades = GradeBook()
    guard
      let guide = try loader.load(into: &files, diagnostics: diagnostics),
      let theme = ThemeFolders.find(guide.site, in: request.themes, diagnostics)
    else {
      try StandardStream.errors.write("The guide can't be read. To see why: guide check\n")
      return false
    }
    let renderer = SiteRenderer(
      guide: guide, themeFolder: theme, themeName: theme, themes: request.themes,
      contentName: request.content,
      workers: request.workers)
    let site = try renderer.render(files: &files, to: NoOutput(), diagnostics: diagnostics)
    // Workers find things in their own order, and the same thing on several pages.
    let found = DiagnosticReport(diagnostics.all, in: files).findings.map(\.diagnostic)
    if isAboutAccess {
      let page = AccessibilityPage(
        siteTitle: guide.site.title, asOf: "\(guide.asOf)", pages: site?.pages ?? 0,
        findings: found,
        files: files)
      try StandardStream.output.write(page.text)
      return page.isClean
    }
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

/// One run of `review done`.
package struct ReviewDoneRun {
  package let options: ProjectOptions
  package let name: String
  package let role: String
  package let next: Day?

  package init(options: ProjectOptions, name: String, role: String, next: Day?) {
    self.options = options
    self.name = name
    self.role = role
    self.next = next
  }

  package func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    guard let guide = try GuideLoader(request).load(into: &files, diagnostics: diagnostics) else {
      try StandardStream.errors.write("The guide can't be read. To see why: guide check\n")
      return false
    }
    let mark = ReviewMark(
      guide, files: files, contentName: request.content, by: role, next: next)
    switch mark.mark(name) {
    case .refused(let sentence):
      try StandardStream.errors.write(sentence + "\n")
      return false
    case .changed(let change):
      let path = "\(request.content)/\(change.path)"
      try Files.rewrite(path, change.bytes)
      try StandardStream.output.write("\(path) now says:\n")
      for line in change.lines {
        // The hash of a translation has a few digits for every sentence.
        let shown = line.count > 72 ? line.prefix(40) + "…" : line[...]
        try StandardStream.output.write("  \(shown)\n")
      }
      return true
    }
  }
}
