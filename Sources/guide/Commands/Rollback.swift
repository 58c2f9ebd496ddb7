import ArgumentParser
internal import GuideKit

/// `guide rollback`: brings back a website that was published before.
struct Rollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Brings back the website as it was before.",
    usage: "guide rollback [<target>] [<folder>] [<options>]",
    discussion: """
      The last websites that were published are kept. This publishes the one before the present \
      one again, or the one whose number you give. Your texts stay as they are, and \
      content/published.lock remembers everything that was ever published.
      """)

  @Argument(help: "The name of the target. (default: the first in site.yaml)")
  var target: String?

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The number of the publication to bring back. (default: the one before)",
      valueName: "number"))
  var to: Int?

  @OptionGroup var deploy: DeployOptions

  @OptionGroup var report: ReportOptions

  func run() throws {
    try RollbackRun(
      name: target, options: guide.project, report: report.settings, deploy: deploy.settings, to: to
    ).run()
  }
}
