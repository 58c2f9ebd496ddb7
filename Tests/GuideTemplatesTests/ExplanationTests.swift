import GuideDiagnostics
import GuideSupport
import GuideTemplates
import Testing

struct ExplanationTests {
  @Test func everyCodeIsTried() throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    var text = ""
    for name in ["FaultTests.swift", "EscapingTests.swift"] {
      text += String(decoding: try Files.read("\(folder)/\(name)"), as: UTF8.self)
    }
    for code in TemplateFault.allCases {
      #expect(
        text.contains("\"\(code.rawValue)\"") || text.contains(" \(code.rawValue) "), "\(code)")
    }
  }

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
