import ArgumentParser

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
}
