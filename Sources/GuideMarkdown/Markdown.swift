package import GuideDiagnostics
package import GuideSystem

/// CommonMark to HTML.
///
/// The only door to libcmark.
package enum Markdown {
  /// How many fenced blocks may stand in each other.
  static let blockDepthLimit = 8

  /// Renders a piece of Markdown.
  ///
  /// The work goes on after a fault, so that all of them come out at once; what a fault makes of
  /// the HTML is never shown to a reader.
  ///
  /// - Parameters:
  ///   - handler: asked about links, images and fenced blocks, in the order of the text.
  ///   - out: gets the HTML; every block ends with a line ending.
  ///   - diagnostics: gets every fault found; they are not sorted.
  /// - Returns: the headings and what else was learnt on the way. Offsets count from the start
  ///   of `out`.
  package static func render(
    _ source: MarkdownSource, _ options: MarkdownOptions, handler: inout some MarkdownHandler,
    into out: inout OutputBuffer, diagnostics: inout [Diagnostic]
  ) -> MarkdownSummary {
    guard let map = SourceMap(source, options, &diagnostics) else { return MarkdownSummary() }
    var walk = Walk(map, options)
    // The walk itself knows no handler: it stops at each question. So the code that runs for
    // every node is compiled once, without generics.
    while let question = walk.advance(into: &out) {
      switch question {
      case .link(let link):
        walk.answer(link, handler.resolve(link, diagnostics: &diagnostics), into: &out)
      case .words(let destinations):
        walk.answer(words: destinations.map { handler.words(of: $0) }, into: &out)
      case .image(let image):
        walk.answer(image, handler.resolve(image, diagnostics: &diagnostics), into: &out)
      case .block(let block):
        if handler.render(block, into: &out, diagnostics: &diagnostics) {
          walk.tookBlock(out)
        } else {
          walk.showUnknown(block, blockNames: handler.blockNames, into: &out)
        }
      }
    }
    diagnostics += walk.faults
    var summary = walk.summary
    summary.reading = walk.reading
    return summary
  }

  /// Renders a piece of Markdown that needs no handler.
  package static func render(
    _ source: MarkdownSource, _ options: MarkdownOptions, into out: inout OutputBuffer,
    diagnostics: inout [Diagnostic]
  ) -> MarkdownSummary {
    var handler = PlainMarkdownHandler()
    return render(source, options, handler: &handler, into: &out, diagnostics: &diagnostics)
  }
}
