import GuideContent
import GuideDiagnostics
import GuideMarkdown
import GuideSite
import GuideTemplate
import GuideYAML

/// Every code of every room; a test fails when a room is missing.
enum Catalogue {
  static let rooms: [any DiagnosticCode.Type] = [
    TextFault.self, YAMLFault.self, MarkdownFault.self, ContentFault.self, LoadFault.self,
    RuleFault.self, LedgerFault.self, TemplateFault.self, ThemeFault.self, SiteFault.self,
    VerifyFault.self,
  ]

  static let all = DiagnosticCatalogue(rooms)
}
