import GuideDiagnostics
import Testing

@testable import GuideContent

@Suite("`rules` in site.yaml")
struct RuleSettingsTests {
  private func site(_ rules: String) throws -> (site: Site, found: [Diagnostic]) {
    let text = """
      kind: site
      schema: 1
      id: small
      title: "Visit our campus"
      short_title: "Campus visits"
      description: "How to plan a visit to our campus, and what to ask while you are here."
      base_url: "https://guide.example.edu/"
      default_language: en
      languages: [en]
      office: visit-office
      theme: campus
      rules: \(rules)

      """
    let file = SourceFile(id: FileID(0), name: "site.yaml", bytes: Array(text.utf8))
    let loaded = LoadedFile.data(ContentFile(path: "site.yaml", file: file))
    return (try #require(loaded.record as? Site), loaded.diagnostics)
  }

  private func severities(_ rules: String) throws -> [Severity?] {
    let (site, found) = try site(rules)
    #expect(found.isEmpty)
    let place = SourceRange(FileID(0), at: 0)
    let codes: [RuleFault] = [.hardToRead, .reviewDue, .planGap]
    return codes.map { code in
      let diagnostics = DiagnosticCollector([Diagnostic(code, at: place, "")])
      site.applyRules(to: diagnostics)
      site.applyRules(to: diagnostics)
      return diagnostics.first?.severity
    }
  }

  @Test("change nothing when there are none")
  func none() throws { #expect(try severities("{}") == [.warning, .note, .error]) }

  @Test("make warnings and notes what the office wants")
  func changed() throws {
    #expect(
      try severities("{hard-to-read: note, review-due: warning}") == [.note, .warning, .error])
    #expect(try severities("{hard-to-read: error, review-due: off}") == [.error, nil, .error])
  }

  @Test("leave errors errors")
  func errors() throws { #expect(try severities("{plan-gap: off}") == [.warning, .note, .error]) }

  @Test("have four words")
  func words() throws {
    let (_, found) = try site("{hard-to-read: never}")
    #expect(found.map(\.code) == ["not-a-choice"])
    #expect(try site("loud").found.map(\.code) == ["wrong-shape"])
  }
}
