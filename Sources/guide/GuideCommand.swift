import ArgumentParser
internal import GuideKit

/// The command `guide` itself; the work is done by its verbs.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Turns a folder of text files into a website.",
    discussion: """
      Your texts are in a folder named content. guide reads them, checks them, and makes a \
      website from them in a folder named site. When something is wrong it names the file and \
      the line, and says what to write instead; the website stays as it was.

      Start here:
        guide new my-guide      makes a small guide to start from
        cd my-guide             goes into its folder
        guide build             makes the website
      """,
    version: GuideVersion.current,
    subcommands: [
      Build.self, Check.self, New.self, Explain.self, Schema.self, Diff.self, Deploy.self,
      Rollback.self, Verify.self, Why.self, HostSettings.self, Packet.self, Serve.self, Edit.self,
      Review.self,
    ])
}
