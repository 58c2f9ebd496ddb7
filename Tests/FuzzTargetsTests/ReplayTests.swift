import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The inputs in Tests/Fixtures/fuzz, without a fuzzer: seeds, and what has broken something once.
@Suite("Inputs of the fuzzer")
struct ReplayTests {
  private static let names = FuzzTarget.all(scratch: "").map(\.name)

  private func inputs(_ name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: Fixtures.folder("fuzz/\(name)"), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  @Test(arguments: names) func everyInputIsReadToItsEnd(_ name: String) throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let target = try #require(
      FuzzTarget.all(scratch: scratch.path).first { $0.name == name })
    let inputs = try inputs(name)
    #expect(!inputs.isEmpty)
    for input in inputs {
      let broken = target.read(Array(try Data(contentsOf: input)))
      #expect(broken == nil, "\(name)/\(input.lastPathComponent)")
    }
    #expect(target.read([]) == nil)
  }

  /// A folder that no target reads would be forgotten.
  @Test func everyFolderBelongsToATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.folder("fuzz").path)
    #expect(Set(folders) == Set(Self.names))
  }
}
