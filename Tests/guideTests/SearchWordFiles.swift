import Foundation
import Testing

/// `search.yaml`: what readers type, and what the guide says for it.
@Suite struct SearchWordFiles {
  private static let file = "my-guide/content/search.yaml"

  private func guide(_ items: String) throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write("kind: search\nschema: 1\nitems:\n" + items, to: Self.file)
    return guide
  }

  private func synonyms(_ folder: Workplace) throws -> [Substring] {
    let text = try folder.read("my-guide/site/search/en/index.json")
    let index = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let words = try #require(index?["say"] as? [String: String])
    return try #require(words["synonyms"]).split(separator: "\n")
  }

  @Test func goToTheSearchOfTheirLanguage() throws {
    let guide = try guide("  - {word: freshman, same_as: \"first year, or: so\"}\n")
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 0, "\(result.output)")
    let lines = try synonyms(guide.folder)
    #expect(lines.last == "freshman = first year  or  so")
    #expect(lines.count > 20, "the theme's own are there too")
  }

  @Test func namesTheLanguageThatTheSiteDoesNotHave() throws {
    let guide = try guide("  - {language: fr, word: stage, same_as: internship}\n")
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    #expect(result.output.contains("search.yaml:4:"), "\(result.output)")
    #expect(result.output.contains("[not-a-choice]"))
  }

  @Test func tellsOfAPairThatStandsThereTwice() throws {
    let guide = try guide(
      "  - {word: freshman, same_as: first year}\n  - {word: First year, same_as: freshman}\n")
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.output.contains("search.yaml:5:"), "\(result.output)")
    #expect(result.output.contains("[listed-twice]"))
  }
}
