package import GuideContent
package import GuideDiagnostics
package import GuidePublishing
package import GuideSite
package import GuideSupport

/// All that decides what a website looks like: the same request gives the same bytes.
package struct BuildRequest {
  /// The folder of the texts, as it is opened and as it is shown.
  package var content: String
  /// Folders to look for a theme in, in this order; each is there.
  package var themes: [String]
  /// The address to use instead of the one in `site.yaml`.
  package var baseURL: String?
  /// The day to build for; nil for today, where the site is.
  package var asOf: Day?
  package var drafts: Bool
  package var workers: Workers
  /// Whether to list what must not get lost, for publishing.
  package var remembers = false
  /// Whether a page that cannot wait may go out past warnings and broken links.
  package var isUrgent = false

  /// What the website is made for.
  package var form = OutputFormat.web
  /// What was made of themes before, for who makes many websites with one theme; nil for one alone.
  package var memory: ThemeMemory?
}

extension GuideLoader {
  /// A loader of what was asked for.
  package init(_ request: BuildRequest) {
    self.init(
      folder: request.content, name: request.content, asOf: request.asOf,
      showsDrafts: request.drafts, baseURL: request.baseURL, workers: request.workers)
  }
}

/// What a run came to.
package struct BuildOutcome {
  package let diagnostics = DiagnosticCollector()
  /// The files that the diagnostics speak of.
  package var sources = SourceFiles()
  /// How many pages the website has, in how many languages.
  package var pages = 0
  package var languages = 0
  /// What publishing changed; nil when nothing was published.
  package var published: Publication.Result?

  /// What was published before, and what the website has now, of the things to remember.
  package var ledger: Ledger?
  package var remembered: [LedgerEntry] = []
  /// Whether a page that cannot wait may go out past warnings and broken links.
  package var isUrgent = false

  package init(
    sources: SourceFiles = SourceFiles(), pages: Int = 0, languages: Int = 0,
    published: Publication.Result? = nil, ledger: Ledger? = nil, remembered: [LedgerEntry] = [],
    isUrgent: Bool = false
  ) {
    self.sources = sources
    self.pages = pages
    self.languages = languages
    self.published = published
    self.ledger = ledger
    self.remembered = remembered
    self.isUrgent = isUrgent
  }

  /// True when there is something to fix.
  package var hasFindings: Bool { diagnostics.contains { $0.severity != .note } }

  /// True when nothing forbids to publish.
  package func isPublishable(strict: Bool) -> Bool {
    !diagnostics.contains { fault in
      switch fault.severity {
      case .error: !isUrgent || !DeployGroup.canWait(fault, in: sources)
      case .warning: strict && !isUrgent
      case .note: false
      }
    }
  }
}
