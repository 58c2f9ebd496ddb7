import ArgumentParser
internal import GuideKit

/// `guide deploy`: brings the website to where people find it.
struct Deploy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Publishes the website to where people find it.",
    usage: "guide deploy [<target>] [<folder>] [<options>]",
    discussion: """
      Builds the website, shows what readers will see change, asks, and sends it to a target that \
      site.yaml names under targets. Pages are sent after what they need, and what is gone is \
      removed last, so that no reader ever meets half a website. What is online is looked at first: \
      if somebody else has published since you did, and this would undo it, nothing is sent. What \
      was published is remembered in content/published.lock; keep that file with your texts.
      """)

  @Argument(help: "The name of the target. (default: the first in site.yaml)")
  var target: String?

  @OptionGroup var guide: GuideOptions

  @OptionGroup var deploy: DeployOptions

  @Option(
    help: ArgumentHelp(
      "For what cannot wait, such as a closure: publish past warnings and broken links. The next "
        + "build reports them again.", valueName: "reason"))
  var urgent: String?

  @Flag(help: "Publish the website as guide build made it, and only if it is up to date.")
  var built = false

  @Flag(
    help: ArgumentHelp(
      "For a trial: publish even if names, numbers and addresses that guide new wrote are left."))
  var withPlaceholders = false

  @Flag(
    help: ArgumentHelp(
      "Begin content/published.lock anew, though a website is online. What was published earlier is "
        + "then no longer known."))
  var newLock = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if guide.drafts { throw ValidationError("Drafts are not published.") }
    if let urgent, !urgent.contains(where: \.isLetter) {
      throw ValidationError("Say why it cannot wait, as in --urgent \"closed by snow\".")
    }
  }

  func run() throws {
    try DeployRun(
      name: target, options: guide.project, report: report.settings, deploy: deploy.settings,
      urgent: urgent, isBuilt: built,
      allowsPlaceholders: withPlaceholders, beginsLedger: newLock
    ).run()
  }
}

/// How a site is sent: the same for `deploy` and `rollback`.
struct DeployOptions: ParsableArguments {
  @Flag(help: "Do not ask: for programs that run guide.")
  var yes = false

  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The role of whoever publishes, for the receipt. (default: what the variable GUIDE_ROLE "
        + "says, or office)", valueName: "role"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "How many pages may be taken away at once. (default: most_removals of the target)",
      valueName: "number"))
  var removals: Int?

  @Flag(help: "Send every file, also those that are there already.")
  var everything = false

  @Flag(
    help: ArgumentHelp(
      "Publish even if that undoes what somebody else has published since your last publication."))
  var undoOthers = false

  var settings: DeploySettings {
    var settings = DeploySettings()
    settings.yes = yes
    settings.dryRun = dryRun
    settings.by = by
    settings.removals = removals
    settings.everything = everything
    settings.undoOthers = undoOthers
    return settings
  }
}
