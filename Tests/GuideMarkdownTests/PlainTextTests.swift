import GuideMarkdown
import GuideSupport
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

  /// Whatever byte comes, the end is reached.
  @Test func everyByteIsPassed() {
    for byte in UInt8.min...UInt8.max {
      for html in [[byte], [0x61, byte, 0x62], [byte, byte, 0x61], [0x3C, 0x70, 0x3E, byte]] {
        var out = OutputBuffer()
        html.withUnsafeBytes { PlainText.append(html: $0, into: &out) }
        #expect(out.count <= html.count)
      }
    }
    #expect(PlainText.of(html: "<p>a \u{1}b\u{1F}</p>c\u{0}") == "a b \nc")
  }
}
