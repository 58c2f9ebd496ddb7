package import GuideContent

/// What was made, in numbers.
package struct SiteSummary: Sendable {
  /// HTML pages, redirects not among them.
  package var pages: Int
  package var languages: Int
  /// All files of the site.
  package var files: Int
  /// What the site has that must not get lost; empty when nobody asked.
  package var ledger: [LedgerEntry] = []
}
