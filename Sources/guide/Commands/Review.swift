import ArgumentParser
import GuideContent
internal import GuideKit

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

/// `guide review done`: writes down that somebody has looked.
struct ReviewDone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Writes down that somebody has looked at a page, a fact or a translation.",
    usage: "guide review done <id> --by <contact> [<folder>] [<options>]",
    discussion: """
      Writes today's date into the file, and leaves every other character of it as it is. Of a \
      translation it writes down that it says what the original says now, and who has read it.

        guide review done find-people --by career-office
        guide review done contact:parent-family --by parent-family
        guide review done es/find-people --by parent-family
      """)

  @Argument(help: "A page, a contact, a source, or a translation, by its id or its path.")
  var id: String

  @Option(help: ArgumentHelp("The contact that has looked at it.", valueName: "contact"))
  var by: String

  @Option(
    help: ArgumentHelp(
      "When the page has to be read again. (default: as long after today as before)",
      valueName: "date"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError(
          "Write a day of the calendar as year-month-day, as in 2027-01-31.")
      }
      return day
    })
  var next: Day?

  @OptionGroup var guide: GuideOptions

  func run() throws {
    try ReviewDoneRun(options: guide.project, name: id, role: by, next: next).run()
  }
}

/// `guide review list`, which is what `guide review` does: the list.
struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what somebody should look at again; guide review alone does the same.",
    usage: "guide review [<folder>] [<options>]",
    discussion: """
      Pages that are due to be read again, with who looks after them; phone numbers and sources \
      that nobody has looked up for long; pages that soon appear or go; translations that are \
      missing, behind their original, or read by nobody; texts that are hard to read; pages that \
      no other page leads to. It ends with the status 1 when a page or a fact is due, so that a \
      scheduled job can tell.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "How far ahead to look, as in 60d or 8w. (default: what site.yaml says, or 60d)",
      valueName: "time"),
    transform: { text in
      let unit = text.hasSuffix("w") ? 7 : 1
      let digits = text.hasSuffix("w") || text.hasSuffix("d") ? text.dropLast() : text[...]
      guard let count = Int(digits), (0...10_000).contains(count) else {
        throw ValidationError("Write a number of days or weeks, as in 60d or 8w.")
      }
      return count * unit
    })
  var within: Int?

  @Option(
    help: ArgumentHelp(
      "How to write the list: terminal for reading, html for a page to send around, csv for a "
        + "spreadsheet, ics for a calendar.", valueName: "format"))
  var format = ReviewFormat.terminal

  @Flag(
    help: ArgumentHelp(
      "Write a page about accessibility instead: each criterion of WCAG 2.2, who looks at it, and "
        + "what was found."))
  var accessibility = false

  func run() throws {
    try ReviewRun(
      options: guide.project, within: within, format: format, isAboutAccess: accessibility
    ).run()
  }
}

extension ReviewFormat: ExpressibleByArgument {}
