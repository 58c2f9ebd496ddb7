import Foundation
import GuideSupport
import Testing

@Suite struct FilesTests {
  let path = "/dev/shm/guide-test-\(UUID().uuidString)"

  @Test func `read, list and walk`() throws {
    try FileManager.default.createDirectory(
      atPath: path + "/b/c", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try Folder(path)
    for name in ["z.txt", "a.txt", "b/c/x.txt", "b-1.txt", ".hidden"] {
      try folder.write(name, Array(name.utf8))
    }
    try folder.makeLink("link", to: "b")
    try folder.makeLink("broken", to: "nowhere")
    #expect(try Files.read(path + "/b/c/x.txt") == Array("b/c/x.txt".utf8))
    #expect(
      try Files.list(path).map(\.name) == ["a.txt", "b", "b-1.txt", "broken", "link", "z.txt"])
    #expect(try Files.list(path, hidden: true).first?.name == ".hidden")
    // What the link leads to is there at its own place; it is not walked through twice.
    #expect(try Files.walk(path) == ["a.txt", "b-1.txt", "b/c/x.txt", "z.txt"])
    #expect(Files.kind(path + "/link") == .folder)
    #expect(Files.kind(path + "/broken") == nil)
  }

  @Test func `a large file and an empty one`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try Folder(path)
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try folder.write("large", large)
    try folder.write("empty", [UInt8]())
    #expect(try Files.read(path + "/large") == large)
    #expect(try Files.read(path + "/empty") == [])
    large.withUnsafeBytes { #expect(folder.holds("large", $0)) }
    var other = large
    other[299_999] ^= 1
    other.withUnsafeBytes { #expect(!folder.holds("large", $0)) }
    [UInt8]().withUnsafeBytes { #expect(folder.holds("empty", $0)) }
  }

  @Test func `failures name the file and the reason`() {
    let missing = #expect(throws: SystemError.self) { try Files.read("/dev/shm/not-there") }
    #expect(
      missing?.description
        == "cannot read /dev/shm/not-there: it is not there. Was it moved or renamed?")
    #expect(missing?.reason == .missing)
    #expect(throws: SystemError.self) { try Files.read("/dev/shm") }
    #expect(throws: SystemError.self) { try Files.list("/dev/shm/not-there") }
  }

  /// `guide review done` changes a file that may have another owner, or a second name.
  @Test func `new bytes leave a file what it was`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Files.writeNew(path + "/one", Array("a longer text".utf8))
    #expect(chmod(path + "/one", 0o640) == 0)
    #expect(link(path + "/one", path + "/two") == 0)
    try Files.rewrite(path + "/one", Array("short".utf8))
    #expect(try Files.read(path + "/two") == Array("short".utf8))
    #expect(FileStatus.at(path + "/one")?.identity == FileStatus.at(path + "/two")?.identity)
    #expect(unlink(path + "/two") == 0)
    if geteuid() == 0 { #expect(chown(path + "/one", 12, 34) == 0) }
    let before = try #require(FileStatus.at(path + "/one"))
    try Files.rewrite(path + "/one", Array("shorter".utf8))
    let after = try #require(FileStatus.at(path + "/one"))
    #expect(after.owner == before.owner && after.group == before.group)
    #expect(after.permissions == 0o640)
    #expect(try Files.list(path, hidden: true).map(\.name) == ["one"])
  }
}
