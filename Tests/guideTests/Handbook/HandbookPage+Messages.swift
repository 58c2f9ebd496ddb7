@testable import GuideTheme
import GuideContent
import GuideDiagnostics
import GuideMarkdown
import GuideSite
import GuideTemplates
import GuideYAML

@testable import guide

/// What `guide explain` says of each code: a page for each room that reports some.
extension HandbookPage {
  static var messages: [HandbookPage] {
    [
      page("messages-files", "how a file is saved", TextFault.self),
      page("messages-yaml", "keys and values in YAML", YAMLFault.self),
      page("messages-markdown", "the text of articles", MarkdownFault.self),
      page("messages-values", "what a key may be", ContentFault.self),
      page("messages-content", "files and translations", LoadFault.self),
      page("messages-rules", "what has to hold between texts", RuleFault.self),
      page("messages-published", "what was published", LedgerFault.self),
      page("messages-links", "links, pictures and blocks", SiteFault.self),
      page("messages-more-files", "downloads, sheets and styles", FileFault.self),
      page("messages-finished", "finished pages", VerifyFault.self),
      page("messages-theme", "the settings of a theme", ThemeFault.self),
      page("messages-templates", "the templates of a theme", TemplateFault.self),
    ]
  }

  /// The modules whose codes have a page.
  static let modules = 12

  private static func page<Code: DiagnosticCode>(_ id: String, _ topic: String, _ room: Code.Type)
    -> HandbookPage
  {
    var page = HandbookPage(
      id: id, title: "Messages about \(topic)",
      summary: "What each message about \(topic) means, with a wrong and a right example of it.")
    page.body = "You find the word of a message in square brackets at its end.\n\n"
    let codes = room.allCases.sorted { $0.rawValue < $1.rawValue }
    page.body += codes.map(section).joined(separator: "\n")
    return page
  }

  private static func section<Code: DiagnosticCode>(_ code: Code) -> String {
    let weight =
      switch code.severity {
      case .error: "An error: nothing is published until it is fixed."
      case .warning: "A warning: look at it; with `--strict` it counts as an error."
      case .note: "A note: it stops nothing."
      }
    let explanation = code.explanation
    return """
      ## \(code.rawValue) {#\(code.rawValue)}

      *\(weight)* \(plain(explanation.meaning))

      Wrong:

      \(shown(explanation.wrong))
      Right:

      \(shown(explanation.right))
      """
  }
}
