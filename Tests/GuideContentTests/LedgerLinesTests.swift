import GuideDiagnostics
import Testing

@testable import GuideContent

/// What is said of lines that guide did not write into `published.lock`.
@Suite struct LedgerLinesTests {
  private func faults(_ text: String) -> [Diagnostic] {
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    _ = Ledger(files.add(name: "published.lock", bytes: Array(text.utf8)), diagnostics: diagnostics)
    return diagnostics.all
  }

  @Test func `a few are told one by one`() {
    let faults = faults("adress /a/\naddress /b/\nanother\n")
    #expect(
      faults.map(\.message) == [
        "`adress /a/` is no line of this file.", "`another` is no line of this file.",
      ])
  }

  @Test func `many are one mistake`() {
    let faults = faults("address /b/\n" + String(repeating: "one two three\n", count: 10_000))
    #expect(
      faults.map(\.message) == [
        "This line and 9999 more are not what guide writes in this file."
      ])
  }
}
