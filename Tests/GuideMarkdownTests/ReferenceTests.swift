import GuideDiagnostics
import Testing

/// Characters that come by their numbers are looked at as if they was there.
@Suite struct ReferenceTests {
  private func found(_ markdown: String) -> [String] {
    let page = Page(markdown)
    return page.faults.map {
      "\($0.code) " + String(decoding: page.file.bytes[$0.place.range], as: UTF8.self)
        + ($0.write.map { " → \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("1 &#151; 2", "control-character &#151; → —"), ("It&#x92;s", "control-character &#x92; → ’"),
    ("a&#7;b", "control-character &#7; → "), ("> a &#xFFFE; b", "control-character &#xFFFE; → "),
    ("- a &#xD800; b", "control-character &#xD800; → "),
    ("a &#8238; b", "control-character &#8238; → "), ("ear&shy;ly", "unseen-character &shy; → "),
    ("a&#8203;b", "unseen-character &#8203; → "), ("## A&#0;\n", "control-character &#0; → "),
    ("[a](x&#11;y)", "control-character &#11;"),
  ])
  func areReportedAtTheirPlace(_ markdown: String, _ expected: String) {
    #expect(found(markdown) == [expected])
  }

  @Test(arguments: [
    "&#169; &#8211; &#x1F600; &nbsp; &amp; &copy;", "`&#150;` is code", "\\&#150;",
    "```text\n&#1;\n```\n", "    a &#1; b &lt; c\n", "AT&T; &#; &#x; &#99999999;", "a & b",
  ])
  func ordinaryOnesAreLeftAlone(_ markdown: String) {
    #expect(found(markdown) == [])
  }

  @Test(arguments: [
    ("Room&nbsp12", "shown-as-typed &nbsp → &nbsp;"),
    ("10&nbspam", "shown-as-typed &nbsp → &nbsp;"),
    ("> a &eacute b", "shown-as-typed &eacute → &eacute;"),
    ("Fish &amp chips", "shown-as-typed &amp → &amp;"),
    ("a &#160 b", "shown-as-typed &#160 → &#160;"), ("a&#xE9.", "shown-as-typed &#xE9 → &#xE9;"),
    ("a?&nbsp", "shown-as-typed &nbsp → &nbsp;"), ("1 &lt 2", "shown-as-typed &lt → &lt;"),
    // The word may be meant, and a space may be missing before it.
    ("a &mdahs; b", "shown-as-typed &mdahs;"), ("a&nbps;b", "shown-as-typed &nbps;"),
    ("&copy 2026", "shown-as-typed &copy"), ("Cut &copy", "shown-as-typed &copy"),
  ])
  func withoutTheirSemicolonTheyShowAsTyped(_ markdown: String, _ expected: String) {
    #expect(found(markdown) == [expected])
  }

  @Test(arguments: [
    "AT&T, R&D, Q&A, B&B&breakfast", "[a](https://a.example/?a=1&copy=2&reg=3)",
    "[a](https://a.example/?a=1&lt)", "<https://a.example/?b=2&times=1>", "`&nbsp`", "\\&nbsp",
    "```text\n&nbsp\n```\n", "&nbsp; &eacute; &copy;", "a & b &c &nope &#a; &#12345678",
    "&COPY &Nbsp", "&lang; &hearts; R&D; AT&Tx; a&b;", "<https://a.example/?a=1&foo;>",
  ])
  func whatIsNoneIsLeftAlone(_ markdown: String) {
    #expect(found(markdown) == [])
  }
}
