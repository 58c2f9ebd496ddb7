import GuideDiagnostics
import GuideMarkdown
import GuideSupport
import Testing

/// Inputs that take libcmark seconds or minutes are refused in a moment, and say why.
@Suite struct LimitTests {
  private func time(_ body: () -> Void) -> Duration { ContinuousClock().measure(body) }

  private func nestedList(_ depth: Int) -> String {
    (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
      + String(repeating: "\n", count: 40_000)
  }

  @Test func knownSlowInputsAreRefusedQuickly() {
    let inputs = [
      String(repeating: "![[]()", count: 40_000),
      nestedList(200),
      String(repeating: "> ", count: 100_000) + "a",
      String(repeating: ">", count: 100_000) + String(repeating: "a*", count: 100_000),
      String(repeating: "* ", count: 100_000) + "a",
      String(repeating: "1. ", count: 40_000) + "a",
    ]
    for input in inputs {
      var page: Page?
      #expect(time { page = Page(input) } < .seconds(10))
      #expect(page?.faults.count == 1)
      #expect(page?.html == "")
    }
  }

  @Test func ordinaryNestingIsNotRefused() {
    #expect(Page(nestedList(30)).faults.isEmpty)
    #expect(
      Page(String(repeating: "- ", count: 400) + "\n\n" + String(repeating: "* ", count: 80)).faults
        .isEmpty)
    #expect(Page(String(repeating: "- a\n", count: 5_000)).faults.isEmpty)
    #expect(Page(String(repeating: "- a\n\n  - b\n\n", count: 500)).faults.isEmpty)
    #expect(Page(String(repeating: "> a\n", count: 500)).faults.isEmpty)
  }

  /// Ten times the text takes about ten times as long, not a hundred.
  @Test(arguments: ["[a](b", "[a](<b", "[^a]", "**a *b ", "a.b@c.d ", "\\[a] ", "&#1;", "a) x\n\n"])
  func longTextsTakeNoTimeThatGrowsWithTheirSquare(_ input: String) {
    let text = String(repeating: input, count: 200_000 / input.utf8.count)
    #expect(time { _ = Page(text) } < .seconds(20), "\(input)")
  }

  /// Many faults in one paragraph do not take a time that grows with their square.
  @Test func manyFaultsAreFoundQuickly() {
    let inputs = [
      "https://a.example ", "<b> ", "[^1] ", "a@b.example ", "[a](file:x) ", "[a b] ", "**a ** ",
      "[a](x&amp;y) ", "[](x) ", "~~a~~ ", "# a\n", "[a]: b\n\n```x\n```\n", "```x\n",
      "*a@b.example ", "## A\n", "[a](b", "[a](<b", "[a] (b", "[a][b", "[^a]", "*a ", "**a *b ",
      "*a_ ", "a.b@c.d ", "http://a ", "http://a&amp;", "\\[a] ", "&#1;", "• a\n\n", "a\tb\n",
      "a,b\n", "A BC ", "{.a} ", "a\n--\n\n", "1. a\n  - b\n", "\tfour words are here\n\na\n\n",
      "**a**\n\n", "´´´a\n", "[a [b](c) ",
    ]
    for input in inputs {
      let text = String(repeating: input, count: 40_000 / input.utf8.count)
      #expect(time { _ = Page(text) } < .seconds(60), "\(input)")
    }
  }
}
