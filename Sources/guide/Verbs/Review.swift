import ArgumentParser

/// `guide review`: what somebody should look at again, and that somebody has.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lists what somebody should look at again.",
    usage: """
      guide review [<folder>] [--within <time>] [--format <format>] [<options>]
      guide review done <id> --by <contact> [<folder>] [<options>]
      """,
    discussion: """
      What is due, what is near, what is behind, and what is hard to read. guide help review list \
      tells of its options. When somebody has looked at it, guide review done writes that down.
      """,
    subcommands: [ReviewList.self, ReviewDone.self], defaultSubcommand: ReviewList.self)
}
