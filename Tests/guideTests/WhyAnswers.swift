import Foundation
import Testing

/// `guide why`, for each of the reasons that something can have.
@Suite struct WhyAnswers {
  private static let article = "my-guide/content/articles/waiting.md"

  /// A starter guide with one more article, whose front matter has these lines too.
  private func guide(_ lines: String) throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write(
      """
      ---
      title: "Waiting"
      audience: [parent]
      summary: "What to do while you wait for an answer, and when to write again."
      \(lines)
      ---
      Words.

      """, to: Self.article)
    return guide
  }

  @Test(arguments: [
    ("status: draft", "It is a draft: it says `status: draft`."),
    ("status: retired", "It is retired: it says `status: retired`."),
    (
      "publish_on: 2027-03-01",
      "It waits for its day: it says `publish_on: 2027-03-01`, and today is 2027-02-01."
    ),
    (
      "expires_on: 2027-01-31",
      "Its time is over: it says `expires_on: 2027-01-31`, and today is 2027-02-01."
    ),
  ])
  func saysWhatKeepsAPageAway(_ line: String, _ reason: String) throws {
    let guide = try guide(line)
    for name in ["waiting", "page:waiting", "/waiting/", "waiting/index.html", Self.article] {
      let result = try guide.run("why", name, "my-guide", "--as-of", "2027-02-01")
      #expect(result.status == 1, "\(name)")
      #expect(result.output.hasPrefix("The article `waiting` is not on the site.\n"), "\(name)")
      #expect(
        result.output.contains("  It is in my-guide/content/articles/waiting.md, line 2."))
      #expect(result.output.contains("  \(reason)\n"), "\(result.output)")
    }
  }

  /// What has an id but no page of its own.
  @Test func knowsItemsOfLists() throws {
    let guide = try GuideProgram.withStarter()
    let faq = try guide.folder.read("my-guide/content/faq.yaml")
    let id = String(try #require(faq.firstMatch(of: /- id: ([a-z0-9-]+)/)).1)
    for name in [id, "faq:\(id)"] {
      let result = try guide.run("why", name, "my-guide")
      #expect(result.status == 0, "\(result.output)")
      #expect(result.output.contains("The frequent question `\(id)` is on the site.\n"))
      #expect(result.output.contains("  It is in my-guide/content/faq.yaml, line "))
      #expect(result.output.contains("  Readers find it at /faq/#\(id).\n"))
    }
    #expect(
      try guide.run("why", "faq:\(id)x", "my-guide").output.contains("Did you mean `faq:\(id)`?"))
    #expect(try guide.run("why", "faq:zzzzzz", "my-guide").status == 1)
    let lists = try guide.folder.read("my-guide/content/checklists/before-you-come.yaml")
    let item = String(try #require(lists.firstMatch(of: /- id: ([a-z]+)/)).1)
    #expect(
      try guide.run("why", item, "my-guide").output.contains("The checklist item `\(item)` is on"))
  }

  @Test func namesTheSuccessor() throws {
    let guide = try guide("status: retired\nreplaced_by: contact")
    let output = try guide.run("why", "waiting", "my-guide").output
    #expect(output.contains("`contact` took its place."))
  }

  @Test func tellsThatNobodyLinksThere() throws {
    let guide = try guide("tags: [waiting]")
    let alone = try guide.run("why", "waiting", "my-guide")
    #expect(alone.status == 0)
    #expect(alone.output.contains("Readers find it at /waiting/."))
    #expect(alone.output.contains("No page links to it; only the list of all pages has it."))
    let other = "my-guide/content/articles/\(try firstArticle(guide))"
    try guide.folder.write(
      try guide.folder.read(other) + "\n[Read on](page:waiting)\n", to: other)
    let linked = try guide.run("why", "waiting", "my-guide").output
    #expect(linked.contains("Readers come to it from the article `"))
    #expect(!linked.contains("No page links to it"))
  }

  private func firstArticle(_ guide: GuideProgram) throws -> String {
    let folder = guide.folder.url.appendingPathComponent("my-guide/content/articles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try #require(names.first { $0 != "waiting.md" })
  }

  @Test func tellsThatAFileCannotBeRead() throws {
    let guide = try guide("tags: [waiting]")
    try guide.folder.write("No front matter.\n", to: Self.article)
    for name in ["waiting", Self.article] {
      let result = try guide.run("why", name, "my-guide")
      #expect(result.status == 1)
      #expect(result.output.contains("guide check"), "\(result.output)")
    }
    try guide.folder.write("Notes", to: "my-guide/content/notes.txt")
    let notes = try guide.run("why", "my-guide/content/notes.txt", "my-guide")
    #expect(notes.status == 1)
    #expect(notes.output.contains("documents are read from the folder `files` only."))
  }

  @Test func guessesWhatWasMeant() throws {
    let guide = try guide("tags: [waiting]")
    let result = try guide.run("why", "wating", "my-guide")
    #expect(result.status == 1)
    #expect(result.output == "Nothing has the name `wating`. Did you mean `waiting`?\n")
    #expect(try guide.run("why", "/wating/", "my-guide").output.contains("`/waiting/`"))
    #expect(try guide.run("why", "page:wating", "my-guide").output.contains("`page:waiting`"))
  }

  @Test func knowsWhatIsNoPage() throws {
    let guide = try guide("tags: [waiting]")
    let readme = try guide.run("why", "content/README.md", "my-guide")
    #expect(readme.status == 1)
    #expect(readme.output.contains("guide never reads a file with this name."))
    let builtIn = try guide.run("why", "glossary", "my-guide")
    #expect(builtIn.status == 0)
    #expect(builtIn.output.contains("guide makes it itself, at /glossary/."))
    #expect(try guide.run("why", "/tags/waiting/", "my-guide").status == 0)
  }
}
