import GuideDiagnostics
import GuideYAML
import Testing

/// What `guide explain` says of a fault is true.
struct ExplanationTests {
  @Test(arguments: YAMLFault.allCases) func theExamplesAreWhatTheySay(_ fault: YAMLFault) throws {
    let explanation = fault.explanation
    #expect(!explanation.meaning.isEmpty)
    if fault == .tooLarge || fault == .tooManyEntries { return }
    let diagnostics = DiagnosticCollector()
    _ = YAML.parse(Marked(raw: explanation.wrong).file, diagnostics: diagnostics)
    #expect(Set(diagnostics.map(\.code)) == [fault.rawValue], "\(diagnostics.map(\.message))")
    try expectClean(explanation.right)
  }

  /// Every fault has an example among the tests of this room.
  @Test func everyFaultHasAnExample() {
    let cases = BlankFaultTests.cases + QuoteFaultTests.cases + ValueFaultTests.cases
    let elsewhere: Set<YAMLFault> = [.tooDeep, .tooLarge, .tooManyEntries, .notUnderstood]
    let tested = Set(cases.map(\.code)).union(elsewhere)
    #expect(YAMLFault.allCases.filter { !tested.contains($0) } == [])
  }
}
