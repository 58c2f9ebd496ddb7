import Testing

@testable import GuideSupport

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("check.svg", "styles/site.css", "styles/check.svg"),
    ("./check.svg", "styles/site.css", "styles/check.svg"),
    ("../icons/check.svg", "styles/site.css", "icons/check.svg"),
    ("icons//check.svg", "site.css", "icons/check.svg"),
    ("b/c", "/srv/a/", "srv/a/b/c"),
    ("..", "a/b/c.css", "a"),
  ])
  func pathsAreResolvedFromTheFolderOfTheFile(_ path: String, _ file: String, _ expected: String) {
    #expect(RelativePath.resolved(path, from: file) == expected)
  }

  @Test func noPathLeadsOutOfTheFolder() {
    #expect(RelativePath.resolved("../../../etc/passwd", from: "styles/site.css") == "etc/passwd")
  }

  @Test(arguments: [
    ("articles/plan.md", "plan.md"), ("plan.md", "plan.md"), ("articles/", "articles"), ("/", "/"),
    ("", ""),
  ])
  func theLastPartOfAPath(_ path: String, _ expected: String) {
    #expect(path.lastPathComponent == expected)
  }
}

@Suite struct TextFormatTests {
  @Test(arguments: [
    ("articles/plan.md", TextFormat.markdown), ("plan.MARKDOWN", .markdown),
    ("content/faq.yaml", .yaml), ("faq.YML", .yaml),
  ])
  func theEndingSaysTheFormat(_ path: String, _ format: TextFormat) {
    #expect(TextFormat(path) == format)
  }

  @Test(arguments: ["md", "plan.md.txt", "yaml/readme", "photo.jpg", ""])
  func otherFilesHaveNone(_ path: String) {
    #expect(TextFormat(path) == nil)
  }
}
