import GuideDiagnostics

/// What rendering a guide came to.
struct BuildOutcome {
  var diagnostics: [Diagnostic]
  /// The files that the diagnostics speak of.
  var sources: SourceFiles
  /// How many pages the website has, in how many languages.
  var pages: Int
  var languages: Int

  /// True when nothing forbids to publish.
  func isPublishable(strict: Bool) -> Bool {
    !diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
  }
}
