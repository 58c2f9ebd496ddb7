internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

extension FuzzTarget {
  /// The text of an article, of an answer and of a line.
  static let markdown = FuzzTarget("markdown") { bytes in
    let input = ReadFile(bytes, named: "a.md")
    guard TextCheck.check(input.file, diagnostics: input.diagnostics) else { return input.broken() }
    let source = MarkdownSource(input.file)
    for options in [MarkdownOptions.article, .block, .inline] {
      var handler = Blocks()
      var out = OutputBuffer()
      _ = Markdown.render(
        source, options, handler: &handler, into: &out, diagnostics: input.diagnostics)
      // Nobody can put a tag of their own into a page.
      if out.withBytes({ hasScript($0) }) { return "a script came out as it was written" }
    }
    var out = OutputBuffer()
    _ = Markdown.render(source, .specification, into: &out, diagnostics: input.diagnostics)
    return input.broken()
  }

  private static func hasScript(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var tokenizer = HTMLTokenizer(bytes)
    while let tag = tokenizer.next() {
      if tag.name == .script || tag.name == .style { return true }
      for attribute in tokenizer.attributes.prefix(tokenizer.attributeCount)
      where attribute.name == .event || attribute.name == .style {
        return true
      }
    }
    return false
  }
}

/// Knows the blocks whose content is Markdown again.
private struct Blocks: MarkdownHandler {
  let blockNames = ["tip", "note"]

  mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> Bool {
    guard blockNames.contains(block.name) else { return false }
    _ = Markdown.render(
      block.content, .block, handler: &self, into: &out, diagnostics: diagnostics)
    return true
  }
}
