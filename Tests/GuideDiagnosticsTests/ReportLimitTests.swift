import GuideDiagnostics
import Testing

/// A file with a hundred thousand faults is told in a moment, and in a few lines.
@Suite struct ReportLimitTests {
  private func diagnostics(_ count: Int, _ code: TextFault, in file: SourceFile) -> [Diagnostic] {
    (0..<count).map {
      Diagnostic(code, at: SourceRange(file.id, $0 * 4..<$0 * 4 + 2), "Fault \($0).")
    }
  }

  @Test func theFirstFindingsOfAFileAreShownAndTheOthersCounted() {
    var files = SourceFiles()
    let text = Array(String(repeating: "é x", count: 100_000).utf8)
    let one = files.add(name: "a.md", bytes: text)
    let two = files.add(name: "b.md", bytes: text)
    let report = DiagnosticReport(
      diagnostics(100_000, .unseenCharacter, in: one) + diagnostics(3, .notUTF8, in: two),
      in: files)
    #expect(report.findings.count == DiagnosticReport.mostPerFile + 1 + 3)
    let last = report.findings[DiagnosticReport.mostPerFile]
    #expect(last.diagnostic.message == "And 99800 more findings in this file.")
    #expect(last.diagnostic.write == nil)
    #expect(report.findings[199].location.start.column == 199 * 3 + 1)
    #expect(report.findings[199].location.end.column == 199 * 3 + 2)
  }

  @Test func errorsComeBeforeWarnings() {
    var files = SourceFiles()
    let file = files.add(name: "a.md", bytes: [UInt8](repeating: 0x20, count: 4_000))
    var found = diagnostics(500, .unseenCharacter, in: file)
    found.append(
      Diagnostic(TextFault.controlCharacter, at: SourceRange(file.id, 3_000..<3_001), "Odd."))
    let report = DiagnosticReport(found, in: files)
    #expect(report.count(.error) == 1)
    #expect(report.findings.count == DiagnosticReport.mostPerFile + 1)
  }

  @Test func positionsAreTheSameInAnyOrder() {
    let index = LineIndex(Array("\u{FEFF}añb\r\ncé\n\n漢字x".utf8))
    var counted = LineIndex.Counted()
    for offset in Array(0...20) + [3, 19, 7, 7, 0] {
      let (line, column) = index.position(of: offset)
      let again = index.position(of: offset, from: &counted)
      #expect(again.line == line && again.column == column, "\(offset)")
    }
  }
}
