package import GuideContent
package import GuideDiagnostics
package import GuideSupport

/// The sheets of the content, by their names below `tables/`.
package struct SheetTable: Sendable {
  private var sheets: [String: Sheet] = [:]
  package private(set) var names: [String] = []

  package init() {}

  /// Nil for a sheet that is not there, or that was reported.
  package subscript(name: String) -> Sheet? { sheets[name] }

  /// Reads the sheets of a content folder.
  package static func load(
    _ guide: Guide, named name: String, workers: Workers, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> SheetTable {
    var table = SheetTable()
    table.names = guide.parts.tables
    for file in table.names {
      let bytes = try LoadFault.read(
        "tables/\(file)", in: guide.folder, named: name, megabytes: 5,
        advice: "Save only the rows that readers need.", files: &files, diagnostics: diagnostics)
      guard let bytes else { continue }
      if !ConflictMarkers.conflicts(in: bytes).isEmpty {
        let source = files.add(name: "\(name)/tables/\(file)", bytes: bytes)
        diagnostics += ConflictMarkers.diagnostics(in: source)
        continue
      }
      do throws(Sheet.Fault) {
        table.sheets[file] = try Sheet(bytes)
      } catch {
        let source = files.add(name: "\(name)/tables/\(file)", bytes: [])
        diagnostics.append(
          Diagnostic(
            FileFault.tableUnreadable, at: SourceRange(source.id, at: 0),
            "`\(file)` \(error.words).",
            allowed: error.advice))
      }
    }
    return table
  }

  func missing(_ name: String, at place: SourceRange) -> Diagnostic {
    let meant = Suggestion.nearest(to: name, in: names)
    return Diagnostic(
      FileFault.tableNotFound, at: place,
      "There is no sheet `\(name)` in the folder `tables`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: "Save the sheet as CSV below `content/tables`. Names are compared letter by letter.",
      write: meant)
  }
}
