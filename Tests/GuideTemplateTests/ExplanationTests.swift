import GuideDiagnostics
import GuideTemplate
import Testing

struct ExplanationTests {
  @Test func everyCodeIsExplained() {
    var meanings: Set<String> = []
    for code in TemplateFault.allCases {
      #expect(code.rawValue.hasPrefix("template-"))
      let explanation = code.explanation
      #expect(meanings.insert(explanation.meaning).inserted, "\(code) says what another says")
      #expect(explanation.wrong != explanation.right)
    }
  }
}
