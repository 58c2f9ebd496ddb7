@testable import GuideKit
import Foundation
import GuideDiagnostics
import TestSupport
import Testing

@testable import guide

/// Every code has a folder `Fixtures/diagnostics/CODE` that triggers it and nothing else.
@Suite struct DiagnosticFixtures {
  @Test func theSmallGuideIsSound() throws {
    let result = try DiagnosticFixture.small.check()
    #expect(result.lines.isEmpty)
    #expect(result.outcome.pages > 30)
    #expect(result.outcome.isPublishable(strict: true))
  }

  @Test func everyCodeHasAFixtureAndEveryFixtureACode() {
    let codes = Set(GuideDiagnosticCatalog.all.entries.map(\.code))
    let names = Set(DiagnosticFixture.all(in: "diagnostics").map(\.name))
    #expect(codes.subtracting(names).sorted() == [], "codes without a fixture")
    #expect(names.subtracting(codes).sorted() == [], "fixtures of no code")
  }

  @Test(arguments: DiagnosticFixture.all(in: "diagnostics"))
  func triggersItsCodeAlone(_ fixture: DiagnosticFixture) throws {
    let result = try fixture.check()
    #expect(result.codes == [fixture.name], "\(result.lines)")
    if let difference = Snapshot.difference(result.lines, from: fixture.expected) {
      Issue.record("\(difference)")
    }
    guard let entry = GuideDiagnosticCatalog.all[fixture.name] else { return }
    #expect(result.outcome.isPublishable(strict: false) == (entry.severity != .error))
    #expect(result.outcome.isPublishable(strict: true) == (entry.severity == .note))
  }

  /// What the tests above look at is what the program writes, for one code of each severity.
  @Test(arguments: [("missing-key", 1, 1), ("unused-term", 0, 1), ("review-due", 0, 0)])
  func theProgramSaysTheSame(_ code: String, _ status: Int32, _ strictStatus: Int32) throws {
    let fixture = DiagnosticFixture(folder: Fixtures.folder("diagnostics/\(code)"))
    let program = try GuideProgram()
    let themes = try fixture.assemble(in: program.folder).path
    let words = ["check", "--format", "lines", "--as-of", "2026-11-23", "--themes", themes]
    let result = try program.run(words)
    #expect(result.status == status)
    #expect(Snapshot.difference(result.output, from: fixture.expected) == nil)
    #expect(try program.run(words + ["--strict"]).status == strictStatus)
  }

  /// What people's editors write is read without a word.
  @Test(arguments: DiagnosticFixture.all(in: "accepted"))
  func acceptsSilently(_ fixture: DiagnosticFixture) throws {
    let lines = try fixture.check().lines
    if let difference = Snapshot.difference(lines, from: fixture.expected) {
      Issue.record("\(difference)")
    }
  }
}
