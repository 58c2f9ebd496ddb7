import GuideContent
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

  /// What was published before, and what the website has now, of the things to remember.
  var ledger: Ledger?
  var remembered: [LedgerEntry] = []
  /// Whether a page that cannot wait may go out past warnings and broken links.
  var isUrgent = false

  /// True when there is something to mend.
  var hasFindings: Bool { diagnostics.contains { $0.severity != .note } }

  /// True when nothing forbids to publish.
  func isPublishable(strict: Bool) -> Bool {
    !diagnostics.contains { fault in
      switch fault.severity {
      case .error: !isUrgent || !Urgency.canWait(fault, in: sources)
      case .warning: strict && !isUrgent
      case .note: false
      }
    }
  }
}
