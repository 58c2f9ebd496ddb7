import GuideMarkdown
import Testing

@Suite struct PlainTextTests {
  @Test func tagsAndEntitiesAreUndone() {
    let page = Page(
      "## What *is* it?\n\nIt's \"5 < 6\" & [so](x)\non.\n\n- one\n- `two`\n\n```text\na  b\n```\n")
    #expect(
      PlainText.of(html: page.html)
        == "What is it?\nIt's \"5 < 6\" & so on.\none\ntwo\na b")
  }

  @Test func apostrophesAndOddAmpersands() {
    #expect(PlainText.of(html: "a&#39;b&#x27;c &copy; d<br />e") == "a'b'c &copy; d\ne")
  }
}
