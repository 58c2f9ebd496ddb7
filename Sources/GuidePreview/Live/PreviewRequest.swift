package import GuideContent
package import GuideDiagnostics
package import GuideSystem

/// What is previewed, and from where.
package struct PreviewRequest: Sendable {
  /// The content folder, as it is opened and as it is shown.
  package var content: String
  /// Folders that themes may stand in: they are watched.
  package var themes: [String]
  package var baseURL: String?
  /// The day to look at; nil for today.
  package var asOf: Day?
  package var workers: Workers
  /// The folder of the site's theme, or nil after a report.
  package var findTheme: @Sendable (Site, inout [Diagnostic]) -> String?

  package init(
    content: String, themes: [String], baseURL: String?, asOf: Day?, workers: Workers,
    findTheme: @escaping @Sendable (Site, inout [Diagnostic]) -> String?
  ) {
    self.content = content
    self.themes = themes
    self.baseURL = baseURL
    self.asOf = asOf
    self.workers = workers
    self.findTheme = findTheme
  }
}
