import ArgumentParser
internal import GuideBuild
import GuideContent
import GuideDiagnostics
internal import GuideKit
import GuideSite
import GuideSupport

/// `guide packet`: the whole guide as a PDF.
struct Packet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Makes a PDF of the whole guide, to print or to pass on.",
    usage: "guide packet [<folder>] [--paper <paper>] [<options>]",
    discussion: """
      Everything in one file: a table of contents with page numbers, all articles, questions, \
      messages and lists, and a form that can be filled in on the screen or on paper. Screen \
      readers can read it. The same content gives the same file, byte for byte. It needs the \
      program WeasyPrint; without it, guide tells how to get it.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "letter or a4; can be given several times. (default: letter)", valueName: "paper"))
  var paper: [PacketPaper] = []

  @Option(
    help: ArgumentHelp(
      "The code of a language, as in es; can be given several times. (default: all)",
      valueName: "language"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "The program WeasyPrint, when it is not where programs usually are.", valueName: "program"))
  var weasyprint: String?

  @Option(
    help: ArgumentHelp(
      "Where to put the files. (default: packet, in the folder of your guide)",
      valueName: "folder"))
  var output: String?

  func run() throws {
    let program = weasyprint ?? PacketMaker.usual
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
    let request = try BuildRequest(guide.project)
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
    if let unknown = language.first(where: { !languages.contains($0) }) {
      return try refuse(
        "The guide has no language \(unknown); it has: \(languages.joined(separator: ", ")).")
    }
    let target = output ?? guide.project.path("packet")
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
    for code in languages where language.isEmpty || language.contains(code) {
      let prefix = code == loaded.site.defaultLanguage ? "" : code + "/"
      for paper in paper.isEmpty ? [.letter] : paper {
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

extension PacketPaper: ExpressibleByArgument {}
