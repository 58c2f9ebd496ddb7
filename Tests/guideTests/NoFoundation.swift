import Foundation
import Testing

/// Foundation costs start-up time and habits; nothing under `Sources` imports it.
@Suite struct NoFoundation {
  @Test func isImportedNowhere() throws {
    var importers: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: Explanations.sources.path)
    where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Explanations.sources.appendingPathComponent(path), encoding: .utf8)
      if text.contains(/(?m)^\s*((package|internal|public|private) )?import Foundation/) {
        importers.append(path)
      }
    }
    #expect(importers.isEmpty)
  }
}
