import GuideDiagnostics
import GuideMarkdown
import GuideSupport
import Testing

/// Faults of Markdown that is inside something else are reported where they are written.
@Suite struct PlaceTests {
  private func faults(
    _ marked: Marked, _ source: (SourceFile) -> MarkdownSource,
    _ options: MarkdownOptions = .article
  ) -> [Found] {
    var files = SourceFiles()
    let file = files.add(name: "x", bytes: Array(marked.text.utf8))
    var handler = TipHandler()
    return Found.all(Page(source(file), file, options, handler: &handler).faults)
  }

  private func expect(
    _ marked: String, _ codes: [MarkdownFault], _ source: (SourceFile) -> MarkdownSource,
    _ options: MarkdownOptions = .article, line: SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(marked)
    let wanted = zip(codes, marked.places).map { Found(code: $0.rawValue, place: $1) }
    #expect(faults(marked, source, options) == wanted, sourceLocation: line)
  }

  @Test func anArticleAfterItsFrontMatter() {
    expect("---\ntitle: <b>\n---\nAsk\n⟦<b>⟧early.\n", [.rawHTML]) { file in
      MarkdownSource(file, range: 19..<file.bytes.count)
    }
  }

  @Test func linesThatEndAsOnWindows() {
    expect(
      "One\r\n\r\n- two\r\n  ⟦<b>⟧three\r\n\r\n## A\r\n\r\n⟦####⟧ B\r\n",
      [
        .rawHTML, .headingTooDeep,
      ]
    ) { MarkdownSource($0) }
  }

  @Test func aBlockInAnArticle() {
    expect("One\n\n```tip\nTwo\n\n⟦<b>⟧three\n```\n\n⟦<i>⟧\n", [.rawHTML, .rawHTML]) {
      MarkdownSource($0)
    }
  }

  @Test func blocksInListsAndQuotations() {
    expect(
      "- one\n\n  ````tip\n  two\n  ```tip\n    ⟦<b>⟧three\n  ⟦<i>⟧four\n  ```\n  ````\n"
        + "\n> > ~~~tip\n> > - five\n> >   ⟦<u>⟧six\n> > ~~~\n", [.rawHTML, .rawHTML, .rawHTML]
    ) { MarkdownSource($0) }
  }

  @Test func nineBlocksInEachOther() {
    var text = "⟦x⟧"
    for level in 0..<9 {
      let fence = String(repeating: "`", count: 3 + level)
      text = level == 0 ? "⟦\(fence)tip⟧\nx\n\(fence)" : "\(fence)tip\n\(text)\n\(fence)"
    }
    expect(text, [.blockInBlock]) { MarkdownSource($0) }
  }

  private func value(_ text: String, _ whole: String) -> (SourceFile) -> MarkdownSource {
    { file in
      let bytes = Array(whole.utf8)
      let start = (0..<file.bytes.count).first { file.bytes[$0...].starts(with: bytes) } ?? 0
      return MarkdownSource(text, in: file, at: SourceRange(file.id, start..<start + bytes.count))
    }
  }

  @Test func aBlockOfYAML() {
    expect(
      "- answer: |\n    Ask\n\n    - one\n      ⟦<b>⟧two <b\n    ```tip\n    ⟦<i>⟧\n    ```\n",
      [.rawHTML, .rawHTML],
      value(
        "Ask\n\n- one\n  <b>two <b\n```tip\n<i>\n```\n",
        "|\n    Ask\n\n    - one\n      <b>two <b\n    ```tip\n    <i>\n    ```\n"), .block)
  }

  @Test func equalLinesOfYAML() {
    expect(
      "note: <b>\nanswer: |\n  ⟦<b>⟧x\n\n  ⟦<b>⟧x\n", [.rawHTML, .rawHTML],
      value("<b>x\n\n<b>x\n", "|\n  <b>x\n\n  <b>x\n"), .block)
  }

  @Test func foldedAndQuotedYAML() {
    expect(
      "answer: >\n  Ask\n  ⟦<b>⟧early\n", [.rawHTML],
      value("Ask <b>early\n", ">\n  Ask\n  <b>early\n"),
      .block)
    expect(
      "note: \"Ask \\\"now\\\" ⟦<b>⟧\"", [.rawHTML],
      value("Ask \"now\" <b>", "\"Ask \\\"now\\\" <b>\""), .inline)
    // What is not there in the same letters is reported at the whole value.
    expect(
      "note: ⟦\"Ask \\u003cb>\"⟧", [.rawHTML], value("Ask <b>", "\"Ask \\u003cb>\""), .inline)
  }

  @Test func blocksSayWhereTheirLinesStand() {
    var files = SourceFiles()
    let text =
      "One\n\n```table\na: b\nc: d\n```\n\n1. ~~~table Two\n     e: f\n   g\n   ~~~\n\n> ```table\n> h\n> ```\n"
    let file = files.add(name: "x", bytes: Array(text.utf8))
    var handler = TipHandler()
    _ = Page(MarkdownSource(file), file, .article, handler: &handler)
    let blocks = handler.blocks
    #expect(
      blocks.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "a: b\nc: d\n", "  e: f\ng\n", "h\n",
      ])
    #expect(blocks.map(\.argument) == ["", "Two", ""])
    #expect(
      blocks.map { block in
        block.fileRange.map { String(decoding: file.bytes[$0], as: UTF8.self) }
      } == ["a: b\nc: d\n", "     e: f\n   g\n", nil])
  }
}
