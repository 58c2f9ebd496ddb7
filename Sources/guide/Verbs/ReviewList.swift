import ArgumentParser

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

  func run() throws { try ReviewRun(options: guide, within: within, format: format).run() }
}
