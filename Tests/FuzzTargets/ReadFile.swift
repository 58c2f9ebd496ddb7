internal import GuideDiagnostics
internal import GuideSupport

/// An input as a file that diagnostics can point into.
struct ReadFile {
  private(set) var files = SourceFiles()
  let file: SourceFile
  let diagnostics = DiagnosticCollector()

  init(_ bytes: [UInt8], named name: String) {
    file = files.add(name: name, bytes: bytes)
  }

  /// Writes what was found, as the program does, and looks whether all of it is in the file.
  ///
  /// One format for each input: they take longer than most of what is read. It depends on the first
  /// bytes alone, so that files of one form and several sizes can be compared.
  func broken() -> String? {
    SeenFaults.current?.note(diagnostics)
    for diagnostic in diagnostics {
      for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
        guard place.file == file.id, place.start <= place.end, Int(place.end) <= file.bytes.count
        else { return "\(diagnostic.code) is at \(place.range), outside of the file" }
      }
    }
    if diagnostics.isEmpty { return nil }
    let formats = DiagnosticFormat.allCases
    var out = OutputBuffer()
    DiagnosticReport(diagnostics.all, in: files).write(
      formats[file.bytes.prefix(16).reduce(0) { $0 + Int($1) } % formats.count],
      style: TerminalStyle(colors: true, width: 80),
      tool: ReportingTool(version: "0", catalog: DiagnosticCatalog([])), to: &out)
    return out.bytes.isEmpty ? "nothing was written of \(diagnostics.count) faults" : nil
  }
}
