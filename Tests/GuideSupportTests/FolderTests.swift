import Foundation
import GuideSupport
import Testing

@Suite struct FolderTests {
  let path = "/var/tmp/guide-test-\(UUID().uuidString)"

  func withFolder(_ body: (Folder) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(Folder(path))
  }

  @Test func `a file is written once`() throws {
    try withFolder { folder in
      try folder.write("a", Array("one".utf8))
      let error = #expect(throws: SystemError.self) { try folder.write("a", Array("two".utf8)) }
      #expect(error?.reason == .exists)
      #expect(try folder.read("a") == Array("one".utf8))
    }
  }

  @Test func `exchange, move and link`() throws {
    try withFolder { folder in
      try folder.makeFolder("x")
      try folder.write("x/in-x", [UInt8]())
      try folder.makeFolder("y")
      try folder.exchange("x", with: folder, "y")
      #expect(try folder.status("y/in-x") != nil)
      let taken = #expect(throws: SystemError.self) {
        try folder.move("x", into: folder, as: "y")
      }
      #expect(taken?.reason == .exists)
      try folder.move("x", into: folder, as: "z")
      try folder.link("y/in-x", into: folder, as: "z/too")
      #expect(try folder.status("z/too")?.identity == folder.status("y/in-x")?.identity)
    }
  }

  @Test func `a copy keeps permissions and time`() throws {
    try withFolder { folder in
      try folder.write("a", Array("one".utf8))
      try folder.setPermissions("a", 0o640)
      usleep(20_000)
      try folder.copy("a", into: folder, as: "b")
      let (a, b) = (try folder.status("a"), try folder.status("b"))
      #expect(a?.modified == b?.modified)
      #expect(b?.permissions == 0o640)
      #expect(a?.identity != b?.identity)
    }
  }

  @Test func `a tree is removed, but not what its links lead to`() throws {
    try withFolder { folder in
      try folder.makeFolder("keep")
      try folder.write("keep/me", [UInt8]())
      try folder.makeFolder("tree")
      try folder.makeFolder("tree/deep")
      try folder.makeLink("tree/deep/link", to: "../../keep")
      try folder.write("tree/deep/file", [UInt8]())
      try folder.setPermissions("tree/deep", 0o555)
      try folder.removeTree("tree")
      #expect(try folder.entries().map(\.name) == ["keep"])
      #expect(try folder.status("keep/me") != nil)
    }
  }

  @Test func `a lock is held by one`() throws {
    try withFolder { folder in
      let other = try Folder(path)
      #expect(try folder.tryLock())
      #expect(try !other.tryLock())
      folder.unlock()
      #expect(try other.tryLock())
    }
  }
}
