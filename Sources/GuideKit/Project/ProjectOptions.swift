package import GuideContent
package import GuideDiagnostics

/// What is built and how it is looked at, as the command line gives it.
package struct ProjectOptions: Sendable {
  /// The folder of the guide; nil for the current one.
  package var givenFolder: String?
  /// The folder of the texts, when it is not `content` below the guide's.
  package var content: String?
  /// A folder of themes that is searched before all others.
  package var themes: String?
  /// The site's address in place of the one in `site.yaml`; ends with a slash.
  package var baseURL: String?
  /// The day to build for; nil for today.
  package var asOf: Day?
  package var drafts = false
  /// How many threads to use; nil for one for each core.
  package var jobs: Int?

  package init() {}

  package var folder: String { givenFolder ?? "." }

  /// The folder of the texts, whether it was given or not.
  package var contentFolder: String { content ?? path("content") }

  /// A path in the folder of the guide, as it is shown: `content`, or `my-guide/content`.
  package func path(_ name: String) -> String {
    var base = folder
    while base.utf8.count > 1, base.utf8.last == UInt8(ascii: "/") { base.removeLast() }
    if base == "." { return name }
    return base == "/" ? "/" + name : base + "/" + name
  }
}

/// How diagnostics are reported, and when they make a command fail.
package struct ReportSettings: Sendable {
  /// Whether warnings count as errors.
  package var strict: Bool
  package var format: DiagnosticFormat
  /// Whether nothing is said when all is well.
  package var quiet: Bool

  package init(strict: Bool = false, format: DiagnosticFormat = .terminal, quiet: Bool = false) {
    self.strict = strict
    self.format = format
    self.quiet = quiet
  }
}
