import ArgumentParser
import GuideDiagnostics

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
}

extension DiagnosticFormat: ExpressibleByArgument {}
