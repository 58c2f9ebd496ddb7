import ArgumentParser

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

  func run() throws { try BuildRun(options: guide, report: report, output: nil).run() }
}
