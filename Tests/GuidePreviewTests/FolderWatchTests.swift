import Foundation
import GuideSupport
import Testing

@testable import GuidePreview

/// What inotify tells, with a real folder.
@Suite struct FolderWatchTests {
  private let folder: URL
  private let watch: FolderWatch

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("a/b"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: folder.appendingPathComponent("a/b/old.md"))
    watch = try FolderWatch([folder.path])
  }

  private func write(_ path: String) throws {
    try Data("words".utf8).write(to: folder.appendingPathComponent(path))
  }

  private func files(_ changes: FolderWatch.Changes) -> Set<String> {
    Set(changes.files.map(\.path))
  }

  @Test func tellsOfFilesBelow() throws {
    try write("a/b/old.md")
    #expect(files(try watch.next()) == ["a/b/old.md"])
    try write("new.md")
    #expect(files(try watch.next()).contains("new.md"))
    try FileManager.default.removeItem(at: folder.appendingPathComponent("new.md"))
    #expect(files(try watch.next()) == ["new.md"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func tellsOfAFileThatReplacesAnother() throws {
    try write("a/beside")
    _ = try watch.next()
    let from = folder.appendingPathComponent("a/beside").path
    rename(from, folder.appendingPathComponent("a/b/old.md").path)
    #expect(files(try watch.next()).contains("a/b/old.md"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func followsNewFolders() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("c/d"), withIntermediateDirectories: true)
    #expect(try watch.next().folders == [0])
    try write("c/d/deep.md")
    var seen: Set<String> = []
    while !seen.contains("c/d/deep.md") { seen.formUnion(files(try watch.next())) }
    let moved = folder.appendingPathComponent("e").path
    rename(folder.appendingPathComponent("c").path, moved)
    #expect(try watch.next().folders == [0])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func passesOverAnEditorsOwnFiles() throws {
    try write(".old.md.swp")
    try write("a/b/old.md")
    #expect(files(try watch.next()) == ["a/b/old.md"])
    try FileManager.default.removeItem(at: folder)
  }

  /// Reads on until a file has been told of; a folder that is to be listed again tells of all.
  private func untilToldOf(_ path: String) throws {
    for _ in 0..<200 {
      let changes = try watch.next()
      if changes.folders.contains(0) || files(changes).contains(path) { return }
    }
    Issue.record("never told of \(path)")
  }

  /// `git checkout` of a branch without the folder and back, or a restored backup.
  @Test func followsAFolderThatIsMadeAgain() throws {
    for (number, wait) in [UInt32(400_000), 0].enumerated() {
      try FileManager.default.removeItem(at: folder)
      #expect(try watch.next().folders == [0])
      usleep(wait)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("again/\(number)"), withIntermediateDirectories: true)
      #expect(try watch.next().folders == [0])
      try write("again/\(number)/later.md")
      var seen: Set<String> = []
      for _ in 0..<50 where !seen.contains("again/\(number)/later.md") {
        seen.formUnion(files(try watch.next()))
      }
      #expect(seen.contains("again/\(number)/later.md"))
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func followsAFolderThatTakesAnothersPlace() throws {
    let beside = folder.path + "-beside"
    try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
    rename(folder.path, folder.path + "-old")
    rename(beside, folder.path)
    _ = try watch.next()
    try write("here.md")
    try untilToldOf("here.md")
    // What is left of the first one is nobody's any more.
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "-old/a/b/old.md"))
    try write("last.md")
    var seen: Set<String> = []
    while !seen.contains("last.md") { seen.formUnion(files(try watch.next())) }
    #expect(!seen.contains("a/b/old.md"))
    for path in [folder.path, folder.path + "-old"] {
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func tellsOfALinkWhenItsTargetChanges() throws {
    let outside = folder.path + "-outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    let target = URL(fileURLWithPath: outside + "/shared.md")
    try Data("x".utf8).write(to: target)
    symlink(target.path, folder.path + "/link.md")
    symlink("../a", folder.path + "/a/circle")
    symlink("a", folder.path + "/other")
    var changes = try watch.next()
    try Data("y".utf8).write(to: target)
    for _ in 0..<20 where !files(changes).contains("link.md") { changes = try watch.next() }
    #expect(files(changes).contains("link.md"))
    try write("a/b/old.md")
    for _ in 0..<20 where !files(changes).contains("other/b/old.md") { changes = try watch.next() }
    #expect(files(changes).isSuperset(of: ["a/b/old.md", "other/b/old.md"]))
    for path in [folder.path, outside] { try FileManager.default.removeItem(atPath: path) }
  }
}
