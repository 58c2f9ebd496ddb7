import GuidePublishing
import GuideSupport
import Testing

/// Folders that no build may replace.
@Suite struct RefusedTargetTests {
  /// Home, content, themes and the current folder are below one folder.
  func house() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["home/desk", "content/articles", "themes/campus"] { try scratch.folder(folder) }
    try scratch.link("to-content", to: "content")
    try scratch.link("to-nowhere", to: "not/there")
    try scratch.put("file")
    return scratch
  }

  @Test(arguments: [
    ("/", "the top folder of this computer"),
    ("", "leads nowhere"),
    (".", "the folder you are working in"),
    ("..", "it holds the folder you are working in"),
    ("content/..", "the folder you are working in"),
    ("home", "it is your home folder"),
    ("home/desk/../", "it is your home folder"),
    ("content", "content, which guide reads"),
    ("to-content", "content, which guide reads"),
    ("content/public", "it lies inside"),
    ("to-content/a/b", "it lies inside"),
    ("themes/campus/site", "it lies inside"),
    ("file", "it is a file"),
    ("to-nowhere", "leads nowhere"),
    ("not/../../there", "leads nowhere"),
    ("themes-not-there/site", "it lies inside"),
  ])
  func `a dangerous folder is refused`(target: String, words: String) throws {
    let scratch = try house()
    let before = scratch.tree("")
    let found = refusal {
      _ = try scratch.begin(
        target, protecting: ["content", scratch.path + "/themes", "themes-not-there"])
    }
    #expect(found.contains(words))
    #expect(found.hasPrefix("cannot publish into"))
    #expect(scratch.tree("") == before)
  }

  @Test func `a folder above the content is refused`() throws {
    let scratch = try house()
    let found = refusal {
      _ = try Publication.begin(
        target: scratch.path, protecting: [scratch.path + "/content"],
        in: Environment(currentFolder: "/", homeFolders: []))
    }
    #expect(found.contains("it holds \(scratch.path)/content, which guide reads"))
  }

  @Test func `home and current folder come from the process`() {
    let surroundings = Environment.ofProcess
    #expect(surroundings.currentFolder.hasPrefix("/"))
    #expect(!surroundings.homeFolders.isEmpty)
    for home in surroundings.homeFolders where FileStatus.at(home) != nil {
      let found = refusal { _ = try Publication.begin(target: home, protecting: []) }
      #expect(found.hasPrefix("cannot publish into \(home)"))
    }
  }

  @Test func `folders beside the content, below home and not made yet are fine`() throws {
    let scratch = try house()
    for target in ["site", "home/site", "not/made/yet", "contents", "./x/./site/"] {
      let publication = try scratch.begin(target, protecting: ["content", "themes"])
      try publication.write("a.html", Array("a".utf8))
      _ = try publication.commit()
    }
    #expect(scratch.text("contents/a.html") == "a")
    #expect(scratch.text("x/site/a.html") == "a")
    #expect(scratch.text("not/made/yet/a.html") == "a")
  }

  @Test func `a link to the site's real folder is followed and stays`() throws {
    let scratch = try Scratch()
    try scratch.folder("www/guide")
    try scratch.link("site", to: "www/guide")
    try scratch.publish(["a.html": "1"])
    try scratch.publish(["a.html": "2"])
    #expect(scratch.status("site")?.kind == .link)
    #expect(scratch.text("www/guide/a.html") == "2")
    #expect(scratch.names == ["site", "www"])
  }
}
