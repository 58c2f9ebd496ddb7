import Foundation
import GuidePublishing
import GuideSupport
import Testing

/// Root can mount little disks.
let isRoot = geteuid() == 0

/// A disk that says no: the site stays, and the words say what to do.
@Suite(.serialized) struct DiskTests {
  /// Mounts a small disk of memory for the time of the test.
  func withDisk(_ options: String, at path: String, _ body: () throws -> Void) throws {
    let mounted = try run("/bin/mount", ["-t", "tmpfs", "-o", options, "guide-test", path])
    try #require(mounted.status == 0, "\(mounted.output)")
    defer { _ = try? run("/bin/umount", ["-l", path]) }
    try body()
  }

  @Test(.enabled(if: isRoot))
  func `a full disk`() throws {
    let scratch = try Scratch()
    try withDisk("size=512k", at: scratch.path) {
      try scratch.publish(["a.html": "old"])
      let publication = try scratch.begin()
      let words = refusal {
        for page in 0..<100 {
          try publication.write("p\(page)/index.html", [UInt8](repeating: 32, count: 10_000))
        }
      }
      #expect(words.contains("the disk is full. Make room on it and build again."))
      #expect(refusal { _ = try publication.commit() } == words)
      #expect(scratch.files() == ["a.html": "old"])
      #expect(scratch.names == ["site"])
      try scratch.publish(["a.html": "new"])
      #expect(scratch.files() == ["a.html": "new"])
    }
  }

  @Test(.enabled(if: isRoot))
  func `a disk without room for one more file`() throws {
    for limit in 6..<40 {
      let scratch = try Scratch()
      try withDisk("size=1m,nr_inodes=\(limit)", at: scratch.path) {
        guard (try? scratch.publish(["a.html": "old"])) != nil else { return }
        let words = refusal { try scratch.publish(["a.html": "old", "b/c/d.html": "new"]) }
        if words == "nothing was refused" {
          #expect(scratch.files() == ["a.html": "old", "b/c/d.html": "new"])
        } else {
          #expect(words.contains("the disk is full"))
          #expect(scratch.files() == ["a.html": "old"])
        }
        #expect(scratch.names == ["site"])
      }
    }
  }

  @Test(.enabled(if: isRoot))
  func `the top of a disk`() throws {
    let scratch = try Scratch()
    try scratch.folder("site")
    try withDisk("size=1m", at: scratch.site) {
      let words = refusal { try scratch.publish(["a.html": "new"]) }
      #expect(words.contains("the folder is the top of a disk"))
      #expect(words.contains("\(scratch.site)/public"))
      #expect(scratch.names == ["site"])
      try scratch.publish(["a.html": "new"], to: scratch.site + "/public")
      #expect(scratch.text("site/public/a.html") == "new")
    }
  }

  @Test(.enabled(if: isRoot))
  func `a folder that is mounted a second time`() throws {
    let scratch = try Scratch()
    try scratch.folder("site")
    try #require(try run("/bin/mount", ["--bind", scratch.site, scratch.site]).status == 0)
    defer { _ = try? run("/bin/umount", ["-l", scratch.site]) }
    let words = refusal { try scratch.publish(["a.html": "new"]) }
    #expect(words.contains("the folder is the top of a disk"))
    #expect(scratch.names == ["site"])
    #expect(scratch.files() == [:])
  }

  @Test(.enabled(if: isRoot))
  func `a disk that cannot be written`() throws {
    let scratch = try Scratch()
    try scratch.folder("disk")
    try withDisk("ro", at: scratch.path + "/disk") {
      let words = refusal { try scratch.publish(["a.html": "x"], to: scratch.path + "/disk/site") }
      #expect(words.contains("that disk can be read but not written"))
    }
  }

  @Test func `a file larger than the computer allows`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "old"])
    let shell = "trap '' XFSZ; ulimit -f 8; exec '\(probe)' once '\(scratch.site)' 3 B 20000 1"
    let result = try run("/bin/sh", ["-c", shell])
    #expect(result.status == 2)
    #expect(result.output.contains("the file is larger than this computer allows"))
    #expect(scratch.files() == ["a.html": "old"])
    #expect(scratch.names == ["site"])
  }

  @Test func `a folder that belongs to somebody else`() throws {
    let scratch = try Scratch(on: "/var/tmp")
    try scratch.folder("locked")
    try Folder(scratch.path).setPermissions("locked", 0o555)
    let publish = [probe, "once", scratch.path + "/locked/site", "3", "A", "100", "1"]
    // Root may write anywhere, so root becomes nobody for this.
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    let result =
      isRoot ? try run("/usr/bin/setpriv", nobody + publish) : try run(probe, Array(publish[1...]))
    #expect(result.status == 2)
    #expect(result.output.contains("you are not allowed to change files there"))
    #expect(scratch.tree("locked") == [:])
  }
}
