import GuidePublishing
import GuideSupport
import Testing

/// Only what the manifest of the build before lists is ever removed.
@Suite struct ForeignFileTests {
  @Test(arguments: Scratch.bases)
  func `what guide did not write survives every build`(base: String) throws {
    let scratch = try Scratch(on: base)
    try scratch.put("site/.gitignore", "*")
    try scratch.put("site/.git/objects/ab/cd", "object")
    try scratch.folder("site/.git/refs/tags")
    try scratch.link("site/.latest", to: ".git/objects/ab/cd")
    try scratch.link("site/.away", to: "/etc")
    try Folder(scratch.path).setPermissions("site/.git/objects/ab", 0o555)
    let object = scratch.status("site/.git/objects/ab/cd")
    try scratch.publish(["index.html": "1", "deep/er/x.html": "1"])
    // From here on the folder is guide's, and visible files may be beside the pages.
    try scratch.put("site/minutes.pdf")
    try scratch.put("site/deep/er/plan.pdf")
    try scratch.put("site/own/folder/y.txt")
    try scratch.folder("site/own/empty")
    for round in ["2", "3"] {
      try scratch.publish(["index.html": round])
      #expect(
        scratch.tree().filter { $0.key != ".guide-manifest" } == [
          "index.html": round, ".gitignore": "*", ".git/": "", ".git/objects/": "",
          ".git/objects/ab/": "", ".git/objects/ab/cd": "object", ".git/refs/": "",
          ".git/refs/tags/": "", ".latest": "-> .git/objects/ab/cd", ".away": "-> /etc",
          "minutes.pdf": "mine", "deep/": "", "deep/er/": "", "deep/er/plan.pdf": "mine",
          "own/": "", "own/folder/": "", "own/folder/y.txt": "mine", "own/empty/": "",
        ])
      #expect(scratch.names == ["site"])
    }
    #expect(scratch.status("site/.git/objects/ab/cd")?.identity == object?.identity)
    #expect(scratch.status("site/.git/objects/ab/cd")?.modified == object?.modified)
    #expect(scratch.status("site/.git/objects/ab")?.permissions == 0o555)
    try Folder(scratch.path).setPermissions("site/.git/objects/ab", 0o755)
  }

  @Test(arguments: ["a.html", "a.html/inside.txt", "section", "section/page.html"])
  func `a file of somebody else where a page should be is named`(foreign: String) throws {
    let scratch = try Scratch()
    try scratch.publish(["index.html": "old"])
    try scratch.put("site/" + foreign)
    let before = scratch.tree()
    let words = refusal {
      try scratch.publish(["index.html": "new", "a.html": "x", "section/page.html": "x"])
    }
    let named = foreign == "a.html/inside.txt" ? "a.html" : foreign
    #expect(words.contains("site/\(named): a file or folder of this name that guide did not make"))
    #expect(scratch.tree() == before)
    #expect(scratch.names == ["site"])
  }

  @Test func `a link in place of a folder is not followed`() throws {
    let scratch = try Scratch()
    try scratch.publish(["section/page.html": "old"])
    try scratch.put("elsewhere/page.html", "old")
    try scratch.remove("site/section")
    try scratch.link("site/section", to: "../elsewhere")
    let words = refusal { try scratch.publish(["section/page.html": "new"]) }
    #expect(words.contains("section: a file or folder of this name"))
    #expect(words.contains("Nothing in"))
    try scratch.publish(["index.html": "new"])
    #expect(scratch.files() == ["index.html": "new", "section": "-> ../elsewhere"])
    #expect(scratch.text("elsewhere/page.html") == "old")
  }

  @Test func `a folder that somebody else made is refused before anything is written`() throws {
    let scratch = try Scratch()
    try scratch.put("site/thesis.odt")
    try scratch.put("site/a/b")
    let words = refusal { try scratch.publish(["index.html": "x"]) }
    #expect(words.contains("it holds files that guide did not make (“a”, “thesis.odt”)"))
    #expect(words.contains("--output"))
    #expect(scratch.files() == ["thesis.odt": "mine", "a/b": "mine"])
    #expect(scratch.names == ["site"])
  }

  @Test(arguments: [
    "", "guide-manifest 2\n", "guide-manifest 1\nx\n",
    "guide-manifest 1\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 ../../thesis.odt\n",
    "guide-manifest 1\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 /etc/passwd\n",
    "guide-manifest 1\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 cut off",
    "guide-manifest 1\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 b\n"
      + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a\n",
  ])
  func `a list that guide cannot have written is refused`(manifest: String) throws {
    let scratch = try Scratch()
    try scratch.publish(["index.html": "old"])
    try scratch.put("site/.guide-manifest", manifest)
    let words = refusal { try scratch.publish(["index.html": "new"]) }
    #expect(words.contains("cannot understand"))
    #expect(words.contains("delete that folder and build again"))
    #expect(scratch.files() == ["index.html": "old"])
    #expect(scratch.names == ["site"])
  }

  @Test func `a name that is not UTF-8 is explained`() throws {
    let scratch = try Scratch()
    try scratch.publish(["index.html": "old"])
    let shell = try run("/bin/sh", ["-c", "touch '\(scratch.site)'/caf$(printf '\\351').pdf"])
    #expect(shell.status == 0)
    let words = refusal { try scratch.publish(["index.html": "new"]) }
    #expect(words.contains("Rename it with plain letters"))
    #expect(scratch.files()["index.html"] == "old")
  }
}
