import Testing

/// What a translation has more than an original that can't be read whole is no mistake of its own.
@Suite("A translation of a file with a mistake")
struct BrokenOriginalTests {
  private func codes(of change: (old: String, new: String)) throws -> [String] {
    let site = try SiteTest.from("guides/small") {
      let ids = ["q-monday", "q-surprise", "q-help", "q-evening", "q-study", "q-again"]
      let items = ids.map { "  - id: \($0)\n    text: \"¿Cómo es \($0)?\"\n" }.joined()
      try $0.append("items:\n\(items)", to: "i18n/es/questions/visit.yaml")
      try $0.replace(change.old, with: change.new, in: "questions/visit.yaml")
    }
    let codes = site.findings.map { String($0.prefix { $0 != ":" }) }
    return codes.filter { !$0.hasPrefix("translation-undated") && $0 != "unused-term" }
  }

  @Test("has no message where a key of the original begins too far left")
  func outOfPlace() throws {
    #expect(try codes(of: ("    starter: true\n", "starter: true\n")) == ["wrong-indent"])
  }

  @Test("has no message where an item of the original lost its hyphen")
  func withoutHyphen() throws {
    let codes = try codes(of: ("  - id: q-help\n", "    id: q-help\n"))
    #expect(codes.count == 1 && codes.first?.hasPrefix("translation") == false, "\(codes)")
  }

  @Test("has no message where two items of the original have one id")
  func twins() throws {
    let codes = try codes(of: ("- id: q-help\n", "- id: q-monday\n"))
    // That its head has no translation is said of every one of these banks that is sound.
    #expect(codes == ["duplicate-id", "translation-incomplete"])
  }

  @Test("has one where the original is sound and lacks an item")
  func sound() throws {
    let codes = try codes(
      of: (
        "  - id: q-help\n    category: daily-life\n    text: \"Whom do you ask when you are stuck?\"\n",
        ""
      ))
    #expect(codes.contains("translation-of-unknown-item"))
  }
}

/// A link to an article that can't be read is no mistake of the page that has the link.
@Suite("A link to an article with a mistake")
struct UnreadArticleTests {
  @Test("has no message where the article's keys have no end")
  func unclosed() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.append("\nRead [what to do](page:on-the-day).\n", to: "articles/plan-your-visit.md")
      try $0.replace("---\ntitle:", with: "—-\ntitle:", in: "articles/on-the-day.md")
    }
    let findings = site.findings.filter { $0.hasPrefix("link-") || $0.hasPrefix("front-matter") }
    #expect(
      findings.count == 1 && findings[0].hasPrefix("front-matter-missing:"), "\(site.findings)")
  }
}
