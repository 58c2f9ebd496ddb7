import ArgumentParser

/// `guide build`: makes the website.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var report: ReportOptions

  func run() throws {
    try BuildRun(options: guide, report: report, output: output ?? guide.path("site")).run()
  }
}
