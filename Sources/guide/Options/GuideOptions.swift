import ArgumentParser
import GuideContent
import GuideSystem

/// What is built, and how it is looked at: the same for `build` and `check`.
struct GuideOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of your guide: the one that holds the folder content. (default: the folder "
        + "that you are in)", valueName: "folder"))
  var givenFolder: String?

  @Option(
    help: ArgumentHelp(
      "Where your texts are. (default: content, in the folder of your guide)", valueName: "folder"))
  var content: String?

  @Option(
    help: ArgumentHelp(
      "Where designs are. (default: themes, in the folder of your guide; then those that came "
        + "with guide)", valueName: "folder"))
  var themes: String?

  @Option(
    help: ArgumentHelp(
      "The address where people will find the website, instead of the one in site.yaml.",
      valueName: "address"),
    transform: WebsiteAddress.init)
  var baseURL: WebsiteAddress?

  @Option(
    help: ArgumentHelp(
      "Build as if it were this day, as in 2027-01-31: pages appear and end by their dates. "
        + "(default: today)", valueName: "date"),
    transform: { text in
      guard let day = Day(text) else {
        throw ValidationError(
          "Write a day of the calendar as year-month-day, as in 2027-01-31.")
      }
      return day
    })
  var asOf: Day?

  @Flag(help: "Show drafts too, to look at them before they are published.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "How many processor cores to use. (default: all)", valueName: "number"))
  var jobs: Int?

  /// More threads than any computer has cores would only take its memory.
  private static let jobs = 1...1_024

  func validate() throws {
    if let jobs, !Self.jobs.contains(jobs) {
      throw ValidationError(
        "--jobs needs a number from \(Self.jobs.lowerBound) to \(Self.jobs.upperBound), not \(jobs)."
      )
    }
    if givenFolder == "" { throw ValidationError("The name of the folder is empty.") }
  }

  var folder: String { givenFolder ?? "." }

  /// A path in the folder of the guide, as it is shown: `content`, or `my-guide/content`.
  func path(_ name: String) -> String {
    var base = folder
    while base.utf8.count > 1, base.utf8.last == UInt8(ascii: "/") { base.removeLast() }
    if base == "." { return name }
    return base == "/" ? "/" + name : base + "/" + name
  }
}
