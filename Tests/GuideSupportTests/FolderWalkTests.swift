import Foundation
import Testing

@testable import GuideSupport

@Suite("Every file below a folder, and no other")
struct FolderWalkTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-walk-\(UUID().uuidString)")
    for path in ["content/a/one.txt", "content/b/two.txt", "outside/secret.txt"] {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root.appendingPathComponent(path).path, withDestinationPath: target)
  }

  private func walk() throws -> FolderWalk {
    try FolderWalk(root.appendingPathComponent("content").path)
  }

  @Test func linksWithinTheFolderAreFollowed() throws {
    try link("content/c.txt", to: "a/one.txt")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("content/.shared/d"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: root.appendingPathComponent("content/.shared/d/three.txt"))
    try link("content/b/shared", to: "../.shared")
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/shared/d/three.txt", "b/two.txt", "c.txt"])
    #expect(walk.problems.isEmpty)
    #expect(walk.links == ["c.txt": "a/one.txt"])
    #expect(walk.folders.sorted() == ["a", "b", "b/shared/d"])
    #expect(walk.contains("b/two.txt") && !walk.contains("b/t.txt"))
  }

  /// Nothing is read twice: neither a folder that comes before the link nor one behind it.
  @Test func linksToFoldersThatAreReadAnyway() throws {
    try link("content/aa", to: "b")
    try link("content/z", to: "a")
    try link("content/b/again", to: root.appendingPathComponent("content/a").path)
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    #expect(walk.problems.map(\.path) == ["aa", "b/again", "z"])
    #expect(walk.problems.allSatisfy { $0.kind == .circle })
  }

  @Test func linksOutOfItAreNot() throws {
    try link("content/a/secret.txt", to: root.appendingPathComponent("outside/secret.txt").path)
    try link("content/up", to: "../..")
    try link("content/side", to: "../outside")
    try link("content/system.txt", to: "/proc/self/environ")
    // A name that begins like the folder's own.
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("content-2"), withIntermediateDirectories: true)
    try link("content/twin", to: "../content-2")
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    #expect(walk.problems.map(\.path) == ["a/secret.txt", "side", "system.txt", "twin", "up"])
    #expect(walk.problems.allSatisfy { $0.kind == .outside })
  }

  @Test func circlesEnd() throws {
    try link("content/loop", to: ".")
    try link("content/a/up", to: "..")
    try link("content/a/l", to: "../b")
    try link("content/b/m", to: "../a")
    try link("content/self", to: "self")
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    #expect(walk.problems.contains { $0.path == "loop" && $0.kind == .circle })
    #expect(walk.problems.contains { $0.path == "self" && $0.kind == .nowhere })
  }

  @Test func aLinkToNothingAndAPipe() throws {
    try link("content/gone.txt", to: "a/was-here.txt")
    #expect(mkfifo(root.appendingPathComponent("content/pipe.txt").path, 0o600) == 0)
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    try link("content/to-pipe.txt", to: "pipe.txt")
    let again = try self.walk()
    #expect(walk.problems.map(\.kind) == [.nowhere, .special])
    #expect(again.problems.map(\.path) == ["gone.txt", "pipe.txt", "to-pipe.txt"])
  }

  @Test func namesThatAreNoText() throws {
    for name: [UInt8] in [[0x42, 0xFC, 0x72, 0x6F], Array("a\u{1B}[2Jb".utf8), Array("c\nd".utf8)] {
      let path = Array(root.appendingPathComponent("content").path.utf8) + [0x2F] + name + [0]
      let file = path.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") }
      }
      fclose(file)
    }
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    #expect(walk.problems.count == 3 && walk.problems.allSatisfy { $0.kind == .name })
  }

  @Test func veryDeepFolders() throws {
    var folder = root.appendingPathComponent("content")
    for _ in 0..<40 { folder.appendPathComponent("d") }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appendingPathComponent("three.txt"))
    let walk = try walk()
    #expect(walk.files == ["a/one.txt", "b/two.txt"])
    #expect(walk.problems.map(\.kind) == [.deep])
  }

  /// The size is looked at before a byte is read: the second has no bytes on the disk.
  @Test func filesAreReadUpToALimit() throws {
    let small = root.appendingPathComponent("content/a/one.txt").path
    #expect(try Files.read(small, limit: 1) == [0x78])
    let large = root.appendingPathComponent("large")
    _ = FileManager.default.createFile(atPath: large.path, contents: nil)
    try FileHandle(forWritingTo: large).truncate(atOffset: 20 << 30)
    for path in [large.path, "/dev/zero"] {
      #expect {
        try Files.read(path, limit: 1 << 20)
      } throws: { ($0 as? SystemError)?.reason == .tooLarge }
    }
  }
}
