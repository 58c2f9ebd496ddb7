import GuideContent
package import GuideDiagnostics
import GuideMarkdown
import GuideSite
import GuideTemplates
internal import GuideTheme
import GuideYAML

/// Every code of every room; a test fails when a room is missing.
package enum GuideDiagnosticCatalog {
  package static let modules: [any DiagnosticCode.Type] = [
    TextFault.self, YAMLFault.self, MarkdownFault.self, ContentFault.self, LoadFault.self,
    RuleFault.self, LedgerFault.self, TemplateFault.self, ThemeFault.self, SiteFault.self,
    FileFault.self,
    VerifyFault.self,
  ]

  package static let all = DiagnosticCatalog(modules)
}
