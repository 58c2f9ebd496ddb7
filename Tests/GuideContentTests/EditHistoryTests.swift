import Foundation
import GuideSupport
import Testing

@testable import GuideContent

/// Saves that can be taken back, also after a stop at any moment.
@Suite final class EditHistoryTests {
  private let place: URL
  private let history: EditHistory
  private var time = 1_796_000_000
  /// The file as it is on the disk.
  private var file = Array("a: 1\nb: 2\nc: 3\n".utf8)

  init() throws {
    place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    history = EditHistory(folder: place.appendingPathComponent(".guide-history").path)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  /// Where a save stops.
  private enum Stop { case beforeWriting, beforeFinish, never }

  @discardableResult
  private func save(_ text: String, _ words: String, undoes: String? = nil, stop: Stop = .never)
    throws
    -> EditHistory.Entry
  {
    time += 60
    try history.settle("f.yaml", bytes: file, time: time)
    let new = Array(text.utf8)
    let entry = try history.begin(
      "f.yaml", words: words, kind: undoes == nil ? .save : .undo, before: file, after: new,
      undoes: undoes, time: time)
    if stop == .beforeWriting { return entry }
    file = new
    if stop == .beforeFinish { return entry }
    try history.finish(entry, bytes: new)
    return entry
  }

  private func undo(_ entry: EditHistory.Entry) throws -> String? {
    switch try history.undoing(entry.id, in: file) {
    case .failure(let refusal): return refusal.description
    case .success(let (found, bytes)):
      try save(String(decoding: bytes, as: UTF8.self), "Back: \(found.words)", undoes: found.id)
      return nil
    }
  }

  private var text: String { String(decoding: file, as: UTF8.self) }

  private func words() throws -> [String] { try history.entries().map(\.words) }

  @Test func aNoteOfWhatWasNeverWrittenHidesNoVersion() throws {
    let first = file
    try save("a: 10\nb: 2\nc: 3\n", "a")
    try save("a: 10\nb: 20\nc: 3\n", "b", stop: .beforeWriting)
    let digest = SHA256(of: first).hexadecimal
    #expect(try history.version(of: "f.yaml", digest: digest, now: file) == first)
  }

  /// Killed between the writing and `finish`, and changed by a text editor before the next start.
  @Test func whatWasWrittenBeforeAStopAndAnOutsideChangeIsKnown() throws {
    try save("a: 10\nb: 2\nc: 3\n", "a")
    try save("a: 10\nb: 20\nc: 3\n", "b", stop: .beforeFinish)
    let written = file
    file = Array("a: 10\nb: 20\nc: 30\n".utf8)
    try history.settle("f.yaml", bytes: file, time: time)
    let digest = SHA256(of: written).hexadecimal
    #expect(try history.version(of: "f.yaml", digest: digest, now: file) == written)
    #expect(try words() == ["Changed in another program", "a"])
  }

  @Test func eachSaveIsTakenBackByItself() throws {
    let first = try save("a: 10\nb: 2\nc: 3\n", "a")
    let second = try save("a: 10\nx: 1\nb: 2\nc: 3\n", "x")
    let third = try save("a: 10\nx: 1\nb: 2\nc: 30\n", "c")
    #expect(try words() == ["c", "x", "a"])
    #expect(try undo(first) == nil)
    #expect(text == "a: 1\nx: 1\nb: 2\nc: 30\n")
    #expect(try undo(second) == nil)
    #expect(try undo(third) == nil)
    #expect(text == "a: 1\nb: 2\nc: 3\n")
    #expect(try undo(first) == "“a” was taken back already.")
    // And that again.
    let back = try #require(try history.entries().first { $0.undoes == first.id })
    #expect(try undo(back) == nil)
    #expect(text == "a: 10\nb: 2\nc: 3\n")
  }

  @Test func whatWasChangedAgainIsRefusedWithTheReason() throws {
    let first = try save("a: 10\nb: 2\nc: 3\n", "First")
    let second = try save("a: 11\nb: 2\nc: 3\n", "Second")
    #expect(
      try undo(first)
        == "The same place was changed again by “Second”. Take that back first, or write the old "
        + "text yourself.")
    #expect(try undo(second) == nil)
    #expect(try undo(first) == nil)
    #expect(text == "a: 1\nb: 2\nc: 3\n")
  }

  @Test func whatWouldBreakTheFileIsRefused() throws {
    file = Array("a: 1\n".utf8)
    let first = try save("a: 1\nx:\n  b: 1\n", "Group")
    try save("a: 1\nx:\n  b: 1\n  c: 2\n", "More")
    #expect(try undo(first)?.contains("could not be read") == true)
  }

  @Test func changesFromOutsideAreFoundAndTakenBack() throws {
    let first = try save("a: 10\nb: 2\nc: 3\n", "a")
    file = Array("a: 10\nb: 22\nc: 3\n".utf8)
    time += 60
    let outside = try #require(try history.settle("f.yaml", bytes: file, time: time))
    #expect(outside.kind == .outside)
    #expect(try history.settle("f.yaml", bytes: file, time: time) == nil)
    #expect(try undo(first) == nil)
    #expect(try undo(outside) == nil)
    #expect(text == "a: 1\nb: 2\nc: 3\n")
    // Not looked at yet.
    file = Array("z: 9\na: 1\nb: 2\nc: 3\n".utf8)
    let again = try #require(try history.entries().first { $0.undoes == first.id })
    #expect(try undo(again) == nil)
    #expect(text == "z: 9\na: 10\nb: 2\nc: 3\n")
    #expect(try history.settle("other.yaml", bytes: file, time: time) == nil)
  }

  @Test func aStopBeforeWritingLeavesNothing() throws {
    try save("a: 10\nb: 2\nc: 3\n", "lost", stop: .beforeWriting)
    try history.settle("f.yaml", bytes: file, time: time)
    #expect(try words().isEmpty)
    let first = try save("a: 11\nb: 2\nc: 3\n", "kept")
    try save("a: 12\nb: 2\nc: 3\n", "lost again", stop: .beforeWriting)
    try history.settle("f.yaml", bytes: file, time: time)
    #expect(try words() == ["kept"])
    #expect(try undo(first) == nil)
  }

  @Test func aStopAfterWritingKeepsTheSave() throws {
    let first = try save("a: 10\nb: 2\nc: 3\n", "first", stop: .beforeFinish)
    try history.settle("f.yaml", bytes: file, time: time)
    let second = try save("a: 10\nb: 20\nc: 3\n", "second", stop: .beforeFinish)
    #expect(try history.settle("f.yaml", bytes: file, time: time) == nil)
    #expect(try words() == ["second", "first"])
    #expect(try undo(first) == nil)
    #expect(try undo(second) == nil)
    #expect(text == "a: 1\nb: 2\nc: 3\n")
  }

  @Test func aStopAndAChangeFromOutside() throws {
    try save("a: 11\nb: 2\nc: 3\n", "kept")
    try save("a: 12\nb: 2\nc: 3\n", "lost", stop: .beforeWriting)
    file = Array("a: 13\nb: 2\nc: 3\n".utf8)
    #expect(try history.settle("f.yaml", bytes: file, time: time)?.kind == .outside)
    #expect(try words() == ["Changed in another program", "kept"])
  }

  @Test func aLineThatWasCutOffCountsForNothing() throws {
    let first = try save("a: 10\nb: 2\nc: 3\n", "first")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: history.folder).first {
        $0.hasSuffix(".jsonl")
      })
    let log = URL(fileURLWithPath: history.folder).appendingPathComponent(name)
    let whole = try Data(contentsOf: log)
    for length in 0..<whole.count - 1 {
      try (whole + whole.prefix(length)).write(to: log)
      #expect(try words() == ["first"])
    }
    try (whole + whole.prefix(40)).write(to: log)
    try save("a: 10\nb: 20\nc: 3\n", "second")
    #expect(try words() == ["second", "first"])
    #expect(try undo(first) == nil)
  }

  @Test func filesThatComeAndGo() throws {
    file = []
    let made = try save("a: 1\n", "New")
    let gone = try save("", "Gone")
    #expect(try undo(gone) == nil)
    #expect(text == "a: 1\n")
    #expect(try undo(made) == nil)
    #expect(file.isEmpty)
  }

  @Test func aBlockOfBytesThatIsNoTextIsNotTakenBack() throws {
    time += 60
    let entry = try history.begin(
      "f.yaml", words: "odd", before: [0xFF, 0xFE], after: [0x41], time: time)
    try history.finish(entry, bytes: [0x41])
    guard case .failure(let refusal) = try history.undoing(entry.id, in: [0x41]) else {
      Issue.record("taken back")
      return
    }
    #expect(refusal.description.contains("no text"))
  }

  @Test func aClockThatIsSetBackHidesNothing() throws {
    let start = time
    time += 60 * 86_400
    try save("a: 10\nb: 2\nc: 3\n", "first")
    time = start
    try save("a: 11\nb: 2\nc: 3\n", "second")
    // Back to what the newest log would call the state before the last entry.
    let third = try save("a: 1\nb: 2\nc: 3\n", "third")
    #expect(try history.settle("f.yaml", bytes: file, time: time) == nil)
    #expect(try words() == ["third", "second", "first"])
    #expect(try undo(third) == nil)
    #expect(text == "a: 11\nb: 2\nc: 3\n")
    #expect(try history.version(of: "f.yaml", digest: third.after, now: file) != nil)
  }

  @Test func anEmptyFileIsNotOneThatIsMissing() throws {
    let made = try history.begin("new.yaml", words: "New", before: nil, after: [97], time: time)
    let filled = try history.begin("e.yaml", words: "Filled", before: [], after: [97], time: time)
    try history.finish(filled, bytes: [97])
    try history.finish(made, bytes: [97])
    let found = try history.entries()
    #expect(found.first { $0.file == "new.yaml" }?.isNew == true)
    #expect(found.first { $0.file == "e.yaml" }?.isNew == false)
    let gone = try history.begin("e.yaml", words: "Gone", before: [97], after: nil, time: time)
    try history.finish(gone, bytes: [])
    #expect(try history.settle("e.yaml", bytes: [98], time: time)?.isNew == true)
  }

  @Test func manyFilesAreComparedWithOneLookAtTheLog() throws {
    let files = (0..<150).map { (path: "f\($0).yaml", bytes: Array("a: \($0)\n".utf8)) }
    for (path, bytes) in files {
      let entry = try history.begin(path, words: "New", before: nil, after: bytes, time: time)
      try history.finish(entry, bytes: bytes)
    }
    let start = Self.processorTime()
    try history.settle(files, time: time)
    let all = Self.processorTime() - start
    let again = Self.processorTime()
    for (path, bytes) in files.prefix(15) { try history.settle(path, bytes: bytes, time: time) }
    // Each by itself reads the log again: all at once must not take as long as a tenth of that.
    #expect(all < Self.processorTime() - again)
    #expect(try history.entries().count == files.count)
  }

  /// Seconds of this thread alone, so that what else runs does not count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func anOlderVersionIsFoundByItsDigest() throws {
    let old = file
    try save("a: 10\nb: 2\nc: 3\n", "first")
    let middle = file
    try save("a: 10\nb: 20\nc: 3\n", "second")
    func version(_ bytes: [UInt8]) throws -> [UInt8]? {
      try history.version(of: "f.yaml", digest: SHA256(of: bytes).hexadecimal, now: file)
    }
    #expect(try version(old) == old)
    #expect(try version(middle) == middle)
    #expect(try version(file) == file)
    #expect(try version([1]) == nil)
  }

  @Test func monthsHaveFilesOfTheirOwn() throws {
    try save("a: 10\nb: 2\nc: 3\n", "first")
    time += 40 * 86_400
    let since = time
    try save("a: 10\nb: 20\nc: 3\n", "second")
    #expect(try history.entries(since: since).map(\.words) == ["second"])
    #expect(try words() == ["second", "first"])
    let names = try FileManager.default.contentsOfDirectory(atPath: history.folder)
    #expect(names.filter { $0.hasSuffix(".jsonl") }.count == 2)
  }
}
