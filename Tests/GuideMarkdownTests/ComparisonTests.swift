import CCmark
import GuideDiagnostics
import GuideMarkdown
import Testing

/// The same bytes as libcmark's own renderer, for documents that nobody would write.
@Suite struct ComparisonTests {
  /// What documents are made of.
  private static let pieces = [
    "word", "a b", " ", "  ", "\n", "\n", "\n\n", "\n\n\n", "    ", "\t", "- ", "* ", "+ ", "1. ",
    "7) ", "> ", ">", "# ", "## ", "###### ", "=====", "-----", "***", "```", "```text\n",
    "~~~ a b\n",
    "`", "``", "*", "**", "_", "__", "[", "]", "](", ")", "![", "<", ">", "<b>", "</b>",
    "<!-- x -->",
    "<div>\n", "</div>\n", "<script>\n", "<https://example.edu/?a=b&c>", "<a@b.example>", "&",
    "&amp;",
    "&quot;", "&#0;", "&nbsp;", "\"", "'", "\\", "\\*", "\\\n", "  \n", "[a]: /url 'title'\n",
    "[a]",
    "[a][]", "(/url \"t\")", "[b](/u 'x')", "![c](d \"e\")", "[](f)", "[g](<h i>)", "é", "\u{301}",
    "“", "漢字", "\0", "\r\n", "\r", "[j](k'l\"m\\\"n<o>%p&q|{~}^`ü)", "javascript:", ":", "\u{a0}",
  ]

  /// The same numbers every time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func rendered(_ markdown: String) -> String {
    let bytes = Array(markdown.utf8)
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
        let html = cmark_markdown_to_html(base, bytes.count, CMARK_OPT_UNSAFE)
      else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(html) }
      return String(cString: html)
    }
  }

  @Test(arguments: 0..<8)
  func generatedDocumentsRenderAsByLibcmark(_ part: Int) {
    for seed in 0..<500 {
      var numbers = Numbers(state: UInt64(part * 500 + seed))
      let markdown = (0..<Int.random(in: 1...60, using: &numbers)).map { _ in
        Self.pieces.randomElement(using: &numbers) ?? ""
      }.joined()
      #expect(
        Page(markdown, .specification).html == rendered(markdown), "\(markdown.debugDescription)")
      // The checks find faults in nearly all of these and must not fall over any.
      for mode in [MarkdownOptions.article, .block, .inline] {
        let page = Page(markdown, mode)
        for fault in page.faults {
          #expect(
            fault.place.range.upperBound <= markdown.utf8.count, "\(markdown.debugDescription)")
        }
      }
    }
  }

  @Test func allBytesOfAnAddressAreEscapedAlike() {
    for byte in UInt8(1)...127 where byte != 10 && byte != 13 {
      let markdown =
        "[a](<x\(Character(UnicodeScalar(byte)))y>) `\(Character(UnicodeScalar(byte)))`"
      #expect(Page(markdown, .specification).html == rendered(markdown))
    }
  }
}
