import GuideBuild
import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSupport

/// The whole guide as a PDF, for each language and paper.
package struct PacketRun {
  package let options: ProjectOptions
  /// Empty for Letter alone.
  package let papers: [PacketPaper]
  /// The codes of the languages; empty for all.
  package let languages: [String]
  /// The path of WeasyPrint; nil for where it usually is.
  package let program: String?
  /// The folder for the files; nil for `packet` in the guide's.
  package let output: String?

  package init(
    options: ProjectOptions, papers: [PacketPaper], languages: [String], program: String?,
    output: String?
  ) {
    self.options = options
    self.papers = papers
    self.languages = languages
    self.program = program
    self.output = output
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws {
    let program = program ?? PacketMaker.usual
    do {
      guard PacketMaker.isThere(program) else {
        try StandardStream.errors.write(PacketMaker.advice)
        throw ExitStatus.inputOrOutputFailed
      }
      guard try make(with: program) else { throw ExitStatus.contentHasErrors }
    } catch let failure as SystemError {
      throw Console.fail(failure)
    }
  }

  /// - Returns: false when the content has errors.
  private func make(with program: String) throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
    var outcome = BuildOutcome()
    let loaded = try GuideLoader(request).load(
      into: &outcome.sources, diagnostics: outcome.diagnostics)
    guard let loaded,
      let theme = ThemeFolders.find(loaded.site, in: request.themes, outcome.diagnostics)
    else { return try refuse("The guide can't be read.") }
    if !loaded.site.printsEverything {
      return try refuse(
        "site.yaml says `print_everything: false`, so there is no page with everything.")
    }
    let languages = loaded.localizations.map(\.language)
    if let unknown = self.languages.first(where: { !languages.contains($0) }) {
      return try refuse(
        "The guide has no language \(unknown); it has: \(languages.joined(separator: ", ")).")
    }
    let target = output ?? options.path("packet")
    try Files.makeFolders(target)
    let work = try Files.makeTemporaryFolder("guide-packet")
    defer { Files.removeFolder(work) }
    let renderer = SiteRenderer(
      guide: loaded, themeFolder: theme, themeName: theme, themes: request.themes,
      contentName: request.content,
      workers: request.workers)
    _ = try renderer.render(
      files: &outcome.sources,
      to: PacketPages(folder: work, baseURL: loaded.site.baseURL),
      diagnostics: outcome.diagnostics)
    guard outcome.isPublishable(strict: false) else {
      return try refuse("The guide has errors.")
    }

    let day = ContentDate.of(loaded) ?? .epoch
    let maker = PacketMaker(program: program, seconds: Day.epoch.days(to: day) * 86_400)
    let own = ThemeFolders.file("packet.css", of: theme, in: request.themes)
    for code in languages where self.languages.isEmpty || self.languages.contains(code) {
      let prefix = code == loaded.site.defaultLanguage ? "" : code + "/"
      for paper in papers.isEmpty ? [.letter] : papers {
        let style = "\(work)/\(paper.rawValue).css"
        try Files.replace(style, Array(paper.style.utf8))
        let file = "\(target)/\(loaded.site.id)-\(code)-\(paper.rawValue).pdf"
        try maker.make(
          "\(work)/\(prefix)\(PacketPages.page)",
          styles: [own, style].compactMap(\.self), into: file)
        try StandardStream.output.write("Made \(file)\n")
      }
    }
    return true
  }

  private func refuse(_ sentence: String) throws(SystemError) -> Bool {
    try StandardStream.errors.write("\(sentence) To see what is wrong: guide check\n")
    return false
  }
}
