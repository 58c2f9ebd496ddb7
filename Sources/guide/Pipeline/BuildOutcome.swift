import GuideDiagnostics
import GuidePublishing

/// What a run came to.
struct BuildOutcome {
  var diagnostics: [Diagnostic] = []
  /// The files that the diagnostics speak of.
  var sources = SourceFiles()
  /// How many pages the website has, in how many languages.
  var pages = 0
  var languages = 0
  /// What publishing changed; nil when nothing was published.
  var published: Publication.Result?

  /// True when nothing forbids to publish.
  func isPublishable(strict: Bool) -> Bool {
    !diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
  }
}
