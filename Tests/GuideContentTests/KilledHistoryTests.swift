import Foundation
import GuideSupport
import Testing

@testable import GuideContent

/// Saves that are killed at any moment.
@Suite struct KilledHistoryTests {
  /// The program that saves in a process of its own, so that it can be killed.
  private static let probe =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    + "/history-probe"

  @Test func aKilledSaveIsThereAsAWholeOrNotAtAll() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appendingPathComponent("f.yaml")
    let first = Array("kind: contacts\n".utf8)
    try Data(first).write(to: file)
    let history = EditHistory(folder: place.appendingPathComponent(".guide-history").path)
    var saves = 0
    // On a busy machine hardly a save ends before the kill, and more rounds are needed.
    for round in 0..<200 where round < 20 || saves <= 20 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Self.probe)
      process.arguments = [place.path]
      try process.run()
      usleep(UInt32(20_000 + round * 7_919 % 60_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let bytes = [UInt8](try Data(contentsOf: file))
      // Nothing was changed from outside, however the program ended.
      #expect(try history.settle("f.yaml", bytes: bytes, time: 1_796_100_000) == nil)
      let entries = try history.entries()
      #expect(entries.count >= saves)
      saves = entries.count
      #expect(entries.first.map { $0.after == SHA256(of: bytes).hexadecimal } ?? true)
      for (newer, older) in zip(entries, entries.dropFirst()) {
        #expect(newer.before == older.after)
      }
      // All of them can be taken back.
      let digest = SHA256(of: first).hexadecimal
      #expect(try history.version(of: "f.yaml", digest: digest, now: bytes) == first)
    }
    #expect(saves > 20)
  }
}
