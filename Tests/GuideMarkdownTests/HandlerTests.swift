import GuideDiagnostics
import GuideMarkdown
import GuideSupport
import Testing

@Suite struct HandlerTests {
  private func html(_ markdown: String, _ options: MarkdownOptions = .article) -> String {
    var handler = TipHandler()
    return Page(markdown, options, handler: &handler).html
  }

  @Test func linksTakeTheWordsOfTheirTarget() {
    #expect(
      html("[](page:what-it-is) or [*it*](page:what-it-is)", .inline)
        == "<a href=\"../what-it-is/\">What it is &amp; why</a> or "
        + "<a href=\"../what-it-is/\"><em>it</em></a>")
  }

  @Test func droppedLinksKeepTheirWords() {
    #expect(html("See [**it**](page:gone).") == "<p>See <strong>it</strong>.</p>\n")
  }

  @Test func linksGetAttributes() {
    #expect(
      html("[it](page:all)", .inline)
        == "<a href=\"https://example.edu/?a=1&amp;b=&#x27;\" title=\"a &quot;b&quot;\" "
        + "rel=\"external\" class=\"x\" hreflang=\"es\">it</a>")
    #expect(
      html("[it](https://example.edu 'x') [us](/a/)", .inline)
        == "<a href=\"https://example.edu\" title=\"x\">it</a> <a href=\"/a/\">us</a>")
  }

  @Test func handlersSeeLinksInOrderWithTheirPlaces() {
    var handler = TipHandler()
    let text = "[a](page:a) and\n  [](term:b 'c'), again [](term:b)"
    let page = Page(text, handler: &handler)
    #expect(handler.links.map(\.destination) == ["page:a", "term:b", "term:b"])
    #expect(handler.links.map(\.title) == ["", "c", ""])
    #expect(handler.links.map(\.hasText) == [true, false, false])
    let bytes = page.file.bytes
    #expect(
      handler.links.map { String(decoding: bytes[$0.place.range], as: UTF8.self) } == [
        "page:a", "term:b", "term:b",
      ])
    #expect(Set(handler.links.map(\.place)).count == 3)
  }

  @Test func wordsThatEqualTheAddressAreNotTakenForIt() {
    var handler = TipHandler()
    _ = Page("[page:a](page:a) and <https://a.example>", handler: &handler)
    #expect(handler.links.map(\.place.range) == [9..<15, 22..<39])
  }

  @Test func imagesAreShown() {
    #expect(
      html("![A *talk* & \"more\"](image:talk.svg 'T')", .inline)
        == "<img src=\"../talk.svg\" alt=\"A talk &amp; &quot;more&quot;\" title=\"T\" "
        + "width=\"640\" height=\"480\" class=\"wide\" loading=\"lazy\" decoding=\"async\">")
    #expect(
      html("![](image:talk.svg \"decorative\")", .inline)
        == "<img src=\"../talk.svg\" alt=\"\" "
        + "width=\"640\" height=\"480\" class=\"wide\" loading=\"lazy\" decoding=\"async\">")
    #expect(html("a![*b*](image:gone.svg)c", .inline) == "ac")
    #expect(
      html("[![b](c.png)](page:what-it-is)", .inline)
        == "<a href=\"../what-it-is/\"><img src=\"c.png\" alt=\"b\"></a>")
  }

  @Test func blocksAreRendered() {
    #expect(
      html("One\n```tip\nTwo\n```\nThree")
        == "<p>One</p>\n<aside>\n<p>Two</p>\n</aside>\n<p>Three</p>\n")
    #expect(
      html("- One\n  ```do\n  Two\n  ```\n") == "<ul>\n<li>One\n<aside></aside>\n</li>\n</ul>\n")
    #expect(
      html("```text\n<b>\n```\n") == "<pre><code class=\"language-text\">&lt;b&gt;\n</code></pre>\n"
    )
  }

  @Test func quotesBeforeCombiningMarksAreEscaped() {
    #expect(
      html("![a\"\u{301} b](x \"c\"\u{301}\") <\u{301}>\u{301}", .inline)
        .contains("\"\u{301}") == false)
    var handler = TipHandler()
    let page = Page("![a\"\u{301}](x.png) \"\u{301}", .inline, handler: &handler)
    #expect(page.html == "<img src=\"x.png\" alt=\"a&quot;\u{301}\"> &quot;\u{301}")
  }
}
