import ArgumentParser
internal import GuideKit

/// `guide verify`: whether what is online is what was published.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compares the website that is online with what was published.",
    usage: "guide verify [<where>] [<folder>] [<options>]",
    discussion: """
      Fetches every file from the address, or reads it from the folder or the target, and compares \
      it with the website that was published last; with the one in site when none was. It needs \
      the program curl for an address.
      """)

  @Argument(help: "An address, a folder, or the name of a target. (default: base_url in site.yaml)")
  var `where`: String?

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The website to compare with. (default: the one that was published last, or site)",
      valueName: "folder"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "Whose last publication to compare with. (default: the first target in site.yaml)",
      valueName: "target"))
  var target: String?

  func run() throws {
    try VerifyRun(`where`, options: guide.project, with: with, target: target).run()
  }
}
