import GuideDiagnostics
import Testing

@Suite("Markdown that shows as typed in a text without Markdown")
struct TypedMarkdownTests {
  private func found(_ text: String) -> String? {
    let bytes = Array(text.utf8)[...]
    return TypedMarkdown.first(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("A **good** day", "**good**"), ("*Where* to park", "*Where*"), ("(*all day*)", "*all day*"),
    ("Plan [the visit](page:plan) now", "[the visit](page:plan)"), ("[a](/b) **c**", "[a](/b)"),
    ("Bring <b>a pen</b>", "<b>"), ("A pen<br />and paper", "<br />"), ("Ask</P> us", "</P>"),
    ("A <font color=\"red\">pen</font>", "<font color=\"red\">"), ("H<sub>2</sub>O", "<sub>"),
    ("**Bring:** a pen", "**Bring:**"), ("**\u{E9}t\u{E9}**", "**\u{E9}t\u{E9}**"),
  ])
  func isFound(_ text: String, _ signs: String) { #expect(found(text) == signs) }

  @Test(arguments: [
    "a < b and c > d", "<name>", "<br", "x <big deal", "<first name>", "5 <3>",
    "5*3*2", "Fee* (*plus tax)", "* a point", "a ** b ** c", "2 * 3 * 4", "[sic] (as written)",
    "[The day](or the week)", "***", "Open*", "[a]", "**", "*", "file*.txt and *.pdf",
  ])
  func isNothing(_ text: String) { #expect(found(text) == nil) }

  /// Compared with all that come after it, each of these stars takes minutes.
  @Test(.timeLimit(.minutes(1)))
  func manyStarsAreLookedThroughOnce() {
    #expect(found(String(repeating: "*a ", count: 130_000)) == nil)
  }
}
