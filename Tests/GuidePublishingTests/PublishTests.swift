import GuidePublishing
import GuideSupport
import Testing

@Suite struct PublishTests {
  @Test(arguments: Scratch.bases)
  func `a first build makes the folder and leaves nothing beside it`(base: String) throws {
    let scratch = try Scratch(on: base)
    let result = try scratch.publish(["index.html": "home", "a/b/index.html": "deep"])
    #expect(scratch.files() == ["index.html": "home", "a/b/index.html": "deep"])
    #expect(scratch.names == ["site"])
    #expect(result == .init(written: 2, unchanged: 0, removed: 0, writtenBytes: 8, bytes: 8))
    #expect(result.files == 2)
  }

  @Test(arguments: Scratch.bases)
  func `what did not change stays the same file`(base: String) throws {
    let scratch = try Scratch(on: base)
    try scratch.publish(["same.html": "same", "other.html": "one", "gone/x.html": "x"])
    let same = try #require(scratch.status("site/same.html"))
    let other = try #require(scratch.status("site/other.html"))
    let result = try scratch.publish(["same.html": "same", "other.html": "two", "new.html": "new"])
    #expect(scratch.status("site/same.html")?.identity == same.identity)
    #expect(scratch.status("site/same.html")?.modified == same.modified)
    #expect(scratch.status("site/other.html")?.identity != other.identity)
    #expect(scratch.files() == ["same.html": "same", "other.html": "two", "new.html": "new"])
    #expect(scratch.tree()["gone/"] == nil)
    #expect(result == .init(written: 2, unchanged: 1, removed: 1, writtenBytes: 6, bytes: 10))
  }

  @Test func `a build of the same content leaves every file and the manifest alone`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "a", "b/c.html": "c"])
    let before = ["a.html", "b/c.html", ".guide-manifest"].map {
      scratch.status("site/" + $0)?.identity
    }
    try scratch.publish(["a.html": "a", "b/c.html": "c"])
    let after = ["a.html", "b/c.html", ".guide-manifest"].map {
      scratch.status("site/" + $0)?.identity
    }
    #expect(before == after)
  }

  @Test func `a page that somebody edited in the site is made again`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "guide"])
    try scratch.put("site/a.html", "hands")
    #expect(try scratch.publish(["a.html": "guide"]).written == 1)
    #expect(scratch.files() == ["a.html": "guide"])
  }

  @Test func `a file that has other names elsewhere is never written into`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "one"])
    let folder = try Folder(scratch.path)
    try folder.link("site/a.html", into: folder, as: "backup.html")
    try scratch.publish(["a.html": "two"])
    #expect(scratch.text("backup.html") == "one")
  }

  @Test func `two builds into two places are the same bytes`() throws {
    let scratch = try Scratch()
    let files = Dictionary(
      uniqueKeysWithValues: (0..<200).map { ("p-\($0 % 9)/\($0)/index.html", "page \($0)") })
    try scratch.publish(files, to: scratch.path + "/one")
    try scratch.publish(["p-1/1/index.html": "older", "z.html": "z"], to: scratch.path + "/two")
    try scratch.publish(files, to: scratch.path + "/two")
    #expect(scratch.tree("one") == scratch.tree("two"))
  }

  @Test func `the manifest lists digest, size and path, sorted by bytes`() throws {
    let scratch = try Scratch()
    try scratch.publish(["b.html": "", "a/x.html": "abc", "a-b.html": ""])
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(
      scratch.text("site/.guide-manifest") == """
        guide-manifest 1
        \(nothing) 0 a-b.html
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a/x.html
        \(nothing) 0 b.html

        """)
  }

  @Test func `many workers write at once`() throws {
    let scratch = try Scratch()
    for generation in ["one", "two", "two"] {
      let publication = try scratch.begin()
      let failures = Workers(count: 8).map(2_000, chunk: 1) { index -> String? in
        do {
          let text = index % 3 == 0 ? "same" : generation
          try publication.write("s\(index % 5)/p\(index % 50)/\(index).html", Array(text.utf8))
          return nil
        } catch { return "\(error)" }
      }
      #expect(failures.compactMap { $0 } == [])
      #expect(try publication.commit().files == 2_000)
    }
    #expect(scratch.files().count == 2_000)
    #expect(scratch.names == ["site"])
  }

  @Test func `one path twice is refused, and nothing is published`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "old"])
    let publication = try scratch.begin()
    try publication.write("a.html", Array("new".utf8))
    let twice = refusal { try publication.write("a.html", Array("newer".utf8)) }
    #expect(twice.contains("site/a.html: the site has a file or folder of this name already"))
    #expect(refusal { _ = try publication.commit() } == twice)
    #expect(scratch.files() == ["a.html": "old"])
    #expect(scratch.names == ["site"])
  }

  @Test func `a name cannot be a file and a folder`() throws {
    let scratch = try Scratch()
    let publication = try scratch.begin()
    try publication.write("a/b.html", Array("x".utf8))
    #expect(refusal { try publication.write("a", Array("x".utf8)) }.contains("already"))
    #expect(
      refusal { try publication.write("a/b.html/c", Array("x".utf8)) }.contains(
        "should be a folder is a file"))
  }

  @Test(arguments: [
    "", "/a", "a//b", "a/", "../a", "a/../b", "./a", "a\nb", "a\\b", ".git/config",
    ".guide-manifest", "a/.hidden", String(repeating: "n", count: 256),
    Array(repeating: "nnnnnnnnn", count: 110).joined(separator: "/"),
  ])
  func `a path that leads elsewhere is refused`(path: String) throws {
    let scratch = try Scratch()
    let publication = try scratch.begin()
    #expect(refusal { try publication.write(path, [UInt8]()) }.contains("its name"))
    #expect(refusal { _ = try publication.commit() }.contains("its name"))
    #expect(scratch.names == [])
  }

  @Test func `hidden names that hosts look for are allowed`() throws {
    let scratch = try Scratch()
    try scratch.publish([".nojekyll": "", ".well-known/security.txt": "x"])
    #expect(scratch.files() == [".nojekyll": "", ".well-known/security.txt": "x"])
    try scratch.publish(["a.html": ""])
    #expect(scratch.files() == ["a.html": ""])
  }

  @Test func `an abandoned build leaves no trace`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "old"])
    let publication = try scratch.begin()
    try publication.write("a.html", Array("new".utf8))
    publication.abandon()
    #expect(scratch.names == ["site"])
    do { try scratch.begin().write("b.html", Array("new".utf8)) }  // and one that is forgotten
    #expect(scratch.names == ["site"])
    #expect(scratch.files() == ["a.html": "old"])
    #expect(refusal { _ = try publication.commit() }.contains("already ended"))
  }

  @Test func `the folder keeps its permissions`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "old"])
    try Folder(scratch.path).setPermissions("site", 0o2750)
    try scratch.publish(["a.html": "new"])
    #expect(scratch.status("site")?.permissions == 0o2750)
  }
}
