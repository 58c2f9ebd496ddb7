import Foundation
import GuideSystem
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
}
