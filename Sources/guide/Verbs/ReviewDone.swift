import ArgumentParser
import GuideContent

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
    try ReviewDoneRun(options: guide, name: id, role: by, next: next).run()
  }
}
