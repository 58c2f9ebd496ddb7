import TestSupport
import Testing

@Suite("The theme's words in a guide's own way") struct OwnWordsTests {
  private func site(_ language: String, _ words: String) throws -> SiteTest {
    try SiteTest.from("guides/small") { draft in
      try draft.append(
        "kind: wording\nschema: 1\nlanguage: \(language)\nwords:\n\(words)",
        to: "wording/\(language).yaml")
    }
  }

  @Test("stand in place of the theme's, in their language only")
  func places() throws {
    let usual = try SiteTest.from("guides/small")
    let own = try site("en", "  skip: \"Jump to the text\"\n")
    #expect(own.findings == usual.findings)
    #expect(own["index.html"].contains(">Jump to the text</a>"))
    #expect(own["faq/index.html"].contains(">Jump to the text</a>"))
    #expect(own["es/index.html"] == usual["es/index.html"])
    // A page of the content has the words of the theme for all else.
    #expect(own["index.html"].contains("aria-label=\"Main menu\""))
  }

  @Test("may be of all numbers")
  func plurals() throws {
    let own = try site(
      "en", "  minutes:\n    one: \"{count} tick\"\n    other: \"{count} ticks\"\n")
    #expect(own.findings == (try SiteTest.from("guides/small")).findings)
  }

  @Test("that the theme does not know are told, once")
  func unknown() throws {
    let usual = try SiteTest.from("guides/small").findings
    let found = try site("en", "  skpi: \"Jump\"\n").findings
    #expect(
      Set(found).subtracting(usual)
        == ["unknown-word: The theme has no word `skpi`. Did you mean `skip`?"])
  }
}
