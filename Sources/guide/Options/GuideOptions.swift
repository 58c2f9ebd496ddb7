import ArgumentParser
import GuideContent
import GuideDiagnostics
internal import GuideKit
import GuideSupport

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

  /// The same for the actions, which know nothing of a command line.
  var project: ProjectOptions {
    var options = ProjectOptions()
    options.givenFolder = givenFolder
    options.content = content
    options.themes = themes
    options.baseURL = baseURL?.text
    options.asOf = asOf
    options.drafts = drafts
    options.jobs = jobs
    return options
  }
}

/// How findings are reported, and when they make the command fail.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Let warnings count as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "How to write what was found: terminal for reading; lines, one for each, for editors; json "
        + "and sarif for other programs; github for GitHub Actions.", valueName: "format"))
  var format = DiagnosticFormat.terminal

  @Flag(name: [.short, .long], help: "Say nothing when all is well.")
  var quiet = false

  var settings: ReportSettings { ReportSettings(strict: strict, format: format, quiet: quiet) }
}

extension DiagnosticFormat: ExpressibleByArgument {}

/// The address of the website, as `--base-url` gives it.
struct WebsiteAddress {
  /// Ends with `/`.
  let text: String

  init(_ text: String) throws {
    let whole = text.hasSuffix("/") ? text : text + "/"
    if let fault = BaseAddress.faultOfAnyServer(whole) {
      throw ValidationError(
        "Write the whole address, as in https://example.edu/guide/. "
          + "In \"\(text)\", \(fault.replacing("`", with: "")).")
    }
    self.text = whole
  }
}

/// Where the commands are found that open an address of this computer.
struct AddressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The port of the address. (default: the first free one from 4000)", valueName: "number"))
  var port: Int?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port needs a number from 1 to 65535, not \(port).")
    }
  }
}
