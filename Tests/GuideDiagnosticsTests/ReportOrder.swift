import GuideDiagnostics
import Testing

@Suite struct ReportOrder {
  /// File name, line, column, code; the order in which faults are found does not matter.
  @Test func sortedByNamePlaceAndCode() {
    var sources = SourceFiles()
    let b = sources.add(name: "content/b.yaml", bytes: Array("one\ntwo\n".utf8))
    let a = sources.add(name: "content/a.yaml", bytes: Array("one\ntwo\n".utf8))
    let found = [
      Diagnostic(WriterFault.unknownKey, at: SourceRange(b.id, 4..<7), "x"),
      Diagnostic(WriterFault.unknownKey, at: SourceRange(b.id, 0..<3), "x"),
      Diagnostic(WriterFault.odd, at: SourceRange(b.id, 4..<7), "x"),
      Diagnostic(WriterFault.summaryShort, at: SourceRange(a.id, 4..<7), "x"),
      Diagnostic(WriterFault.odd, at: SourceRange(b.id, 4..<7), "x"),
    ]
    let expected = [
      "a 2:1 summary-short", "b 1:1 unknown-key", "b 2:1 odd-text", "b 2:1 unknown-key",
    ]
    for found in [found, found.reversed()] {
      let report = DiagnosticReport(found, in: sources)
      #expect(
        report.findings.map {
          let name = $0.location.file.dropFirst(8).prefix(1)
          return
            "\(name) \($0.location.start.line):\($0.location.start.column) \($0.diagnostic.code)"
        } == expected)
      #expect(report.summary == "3 errors and 1 warning in 2 files.")
    }
  }

  @Test func countsInWords() {
    var sources = SourceFiles()
    let file = sources.add(name: "a.yaml", bytes: [])
    let one = [Diagnostic(WriterFault.odd, at: SourceRange(file.id, at: 0), "x")]
    #expect(DiagnosticReport([], in: sources).summary == "Nothing to report.")
    #expect(DiagnosticReport(one, in: sources).summary == "1 error in 1 file.")
    let all = [WriterFault.odd, .summaryShort, .reviewDue, .unknownKey].map {
      Diagnostic($0, at: SourceRange(file.id, at: 0), "x")
    }
    #expect(
      DiagnosticReport(all, in: sources).summary == "2 errors, 1 warning and 1 note in 1 file.")
  }

  @Test func catalogueJoinsRoomsAndSorts() {
    let catalog = DiagnosticCatalog([WriterFault.self, WriterFault.self])
    #expect(
      catalog.entries.map(\.code) == [
        "duplicate-id", "odd-text", "review-due", "summary-short", "unknown-key",
      ])
    #expect(catalog["odd-text"]?.severity == .error)
    #expect(catalog["odd"] == nil)
  }
}
