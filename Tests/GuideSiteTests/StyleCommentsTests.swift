@testable import GuideTheme
import Testing

@testable import GuideSite

@Suite struct StyleCommentsTests {
  @Test(arguments: [
    ("a { b: c; }", "a { b: c; }"), ("/* x */a/**/b /* y * / */c", " a b  c"),
    ("a::after { content: \"/* no */\"; }", "a::after { content: \"/* no */\"; }"),
    ("a { content: \"\\\"/*\" } /* x", "a { content: \"\\\"/*\" }  "), ("a/b", "a/b"),
  ])
  func takesOnlyComments(_ style: String, _ left: String) {
    #expect(StyleComments.removed(from: Array(style.utf8)) == Array(left.utf8))
  }
}
