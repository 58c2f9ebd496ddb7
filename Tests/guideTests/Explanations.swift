@testable import GuideKit
import Foundation
import TestSupport
import Testing

@Suite struct Explanations {
  static let sources = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  @Test func aCodeIsExplainedWithExamples() throws {
    let result = try GuideProgram().run("explain", "unknown-key")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("error[unknown-key]\n\n"))
    #expect(result.output.contains("\n\nWrong:\n\n    "))
    #expect(result.output.contains("\n\nRight:\n\n    "))
  }

  @Test func withoutACodeAllAreListed() throws {
    let result = try GuideProgram().run("explain")
    #expect(result.status == 0)
    let codes = result.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(codes.contains("unknown-key"))
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  /// A room whose codes `guide explain` does not know, or a code that two modules have.
  @Test func everyRoomIsInTheCatalogue() throws {
    let catalog = try String(
      contentsOf: Self.sources.appendingPathComponent(
        "GuideKit/Project/GuideDiagnosticCatalog.swift"),
      encoding: .utf8)
    var codes: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
    where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: /enum ([A-Za-z]+): [^{]*DiagnosticCode/) {
        #expect(catalog.contains("\(match.output.1).self"), "\(path)")
        codes += text.matches(of: /case [A-Za-z]+ = "([a-z-]+)"/).map { String($0.output.1) }
      }
    }
    #expect(!codes.isEmpty)
    let twice = Dictionary(grouping: codes, by: \.self).filter { $1.count > 1 }.keys.sorted()
    #expect(twice.isEmpty)
  }
}
