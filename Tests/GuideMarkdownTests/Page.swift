import GuideDiagnostics
import GuideMarkdown
import GuideSupport

/// A piece of Markdown rendered: what a test looks at.
struct Page {
  var html: String
  var faults: [Diagnostic]
  var summary: MarkdownSummary
  var file: SourceFile

  init(_ markdown: String, _ options: MarkdownOptions = .article) {
    var handler = PlainMarkdownHandler()
    self.init(markdown, options, handler: &handler)
  }

  init(
    _ markdown: String, _ options: MarkdownOptions = .article,
    handler: inout some MarkdownHandler
  ) {
    var files = SourceFiles()
    let file = files.add(name: "page.md", bytes: Array(markdown.utf8))
    self.init(MarkdownSource(file), file, options, handler: &handler)
  }

  init(
    _ source: MarkdownSource, _ file: SourceFile, _ options: MarkdownOptions,
    handler: inout some MarkdownHandler
  ) {
    var out = OutputBuffer()
    let found = DiagnosticCollector()
    summary = Markdown.render(
      source, options, handler: &handler, into: &out, diagnostics: found)
    faults = found.all
    html = out.text
    self.file = file
  }
}
