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
