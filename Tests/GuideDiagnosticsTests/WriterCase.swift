import Foundation
import GuideDiagnostics
import GuideSupport
import TestSupport

/// A folder below `Tests/Fixtures/writers`: its content, and the faults that are said of it.
struct WriterCase {
  let folder: URL
  var sources = SourceFiles()
  var diagnostics: [Diagnostic] = []

  init(_ name: String) throws {
    folder = Fixtures.folder("writers/\(name)")
    for path in try Files.walk(folder.appendingPathComponent("content").path) {
      let bytes = try Files.read(folder.appendingPathComponent("content/\(path)").path)
      sources.add(name: "content/\(path)", bytes: bytes)
    }
  }

  /// The place of the first `text` after the first `anchor` in a file.
  func place(_ file: Int, _ text: String, after anchor: String = "") throws -> SourceRange {
    let bytes = sources[FileID(file)].bytes
    let start = try Self.find(Array(anchor.utf8), in: bytes, from: 0)
    let found = try Self.find(Array(text.utf8), in: bytes, from: start + anchor.utf8.count)
    return SourceRange(FileID(file), found..<found + text.utf8.count)
  }

  mutating func fault(
    _ code: WriterFault, at place: SourceRange, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: place, message, allowed: allowed, write: write, notes: notes))
  }

  var report: DiagnosticReport { DiagnosticReport(diagnostics, in: sources) }

  func text(_ format: DiagnosticFormat, _ style: TerminalStyle = TerminalStyle(width: 72)) -> String
  {
    var out = OutputBuffer()
    let tool = ReportingTool(
      version: "1.2.3", catalog: DiagnosticCatalog([WriterFault.self]))
    report.write(format, style: style, tool: tool, to: &out)
    return out.text
  }

  /// How the format's output differs from the file in `expected/`, or nil.
  func difference(_ format: DiagnosticFormat) -> String? {
    let name =
      switch format {
      case .terminal, .lines, .github: "\(format.rawValue).txt"
      case .json: "report.json"
      case .sarif: "report.sarif"
      }
    return Snapshot.difference(
      text(format), from: folder.appendingPathComponent("expected/\(name)"))
  }

  private static func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) throws -> Int {
    var offset = start
    while offset + text.count <= bytes.count {
      if bytes[offset...].starts(with: text) { return offset }
      offset += 1
    }
    throw NotThere(text: String(decoding: text, as: UTF8.self))
  }

  struct NotThere: Error { let text: String }
}
