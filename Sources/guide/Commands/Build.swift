import ArgumentParser
internal import GuideKit
import GuideSite

/// `guide build`: makes the website.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the website.",
    usage: "guide build [<folder>] [<options>]",
    discussion: """
      Reads your texts, checks them, and makes the website in a folder named site. It replaces \
      the website that is there in one step, and only when nothing is wrong: whoever looks at it \
      sees the old one or the new one, never a half.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "Where to put the website. (default: site, in the folder of your guide)",
      valueName: "folder"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Make an edition that opens by double-click, from a folder or a USB stick. (default folder: "
        + "portable)"))
  var portable = false

  @Flag(
    help: ArgumentHelp(
      "Make one HTML file for each language, with everything in it, to send by e-mail. (default "
        + "folder: single-file)"))
  var singleFile = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if portable, singleFile {
      throw ValidationError("Choose one of --portable and --single-file; run guide twice for both.")
    }
  }

  func run() throws {
    let form: OutputFormat = portable ? .portable : singleFile ? .singleFile : .web
    let folder = form == .web ? "site" : form.rawValue
    try BuildRun(
      options: guide.project, report: report.settings, output: output ?? guide.project.path(folder),
      form: form
    )
    .run()
  }
}

/// `guide check`: looks for mistakes.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for mistakes, and changes nothing.",
    usage: "guide check [<folder>] [<options>]",
    discussion: """
      Does everything that guide build does, but writes nothing. All mistakes are shown at once, \
      each with its file and line and with what to write instead.
      """)

  @OptionGroup var guide: GuideOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try BuildRun(options: guide.project, report: report.settings, output: nil).run()
  }
}
