package import GuideDiagnostics
package import GuideSupport

/// CommonMark to HTML.
///
/// The only module that imports libcmark.
package enum Markdown {
  /// How many fenced blocks may be in each other.
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
  /// - Returns: the headings and what else was learned on the way.
  package static func render(
    _ source: MarkdownSource, _ options: MarkdownOptions, handler: inout some MarkdownHandler,
    into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> MarkdownSummary {
    guard let map = SourceMap(source, options, diagnostics: diagnostics) else {
      return MarkdownSummary()
    }
    var renderer = MarkdownRenderer(map, options)
    if !map.oddLines.isEmpty { renderer.reporter.blockNames = handler.blockNames }
    // The renderer itself knows no handler: it stops at each question. So the code that runs for
    // every node is compiled once, without generics.
    while let question = renderer.advance(into: &out) {
      let count = diagnostics.count
      switch question {
      case .link(let link):
        let resolution = handler.resolve(link, diagnostics: diagnostics)
        if !link.isExact { diagnostics.withdrawRepairs(since: count) }
        renderer.answer(link, resolution, into: &out)
      case .words(let destinations):
        renderer.answer(words: destinations.map { handler.words(of: $0) }, into: &out)
      case .image(let image):
        let resolution = handler.resolve(image, diagnostics: diagnostics)
        if !image.isExact { diagnostics.withdrawRepairs(since: count) }
        renderer.answer(image, resolution, into: &out)
      case .block(let block):
        if handler.render(block, into: &out, diagnostics: diagnostics) {
          renderer.tookBlock(out)
        } else {
          renderer.showUnknown(block, blockNames: handler.blockNames, into: &out)
        }
      }
    }
    diagnostics += renderer.reporter.faults
    var summary = renderer.summary
    summary.reading = renderer.reading
    return summary
  }

  /// Renders a piece of Markdown that needs no handler.
  package static func render(
    _ source: MarkdownSource, _ options: MarkdownOptions, into out: inout OutputBuffer,
    diagnostics: DiagnosticCollector
  ) -> MarkdownSummary {
    var handler = PlainMarkdownHandler()
    return render(source, options, handler: &handler, into: &out, diagnostics: diagnostics)
  }
}

/// What a piece of Markdown may hold, and how it is written out.
package struct MarkdownOptions: Sendable {
  package var mode: Mode
  /// What is before each heading's id.
  package var headingIDPrefix = ""
  /// Ids that the page around the text has; headings get other ones.
  package var reservedIDs = ReservedIDs()
  /// How many levels deeper headings are written, where the text is below another heading.
  package var headingShift = 0
  /// Whether the summary holds the words that a reader meets.
  package var keepsReading = false
  /// The most bytes it may have.
  package var limit: Int

  package enum Mode: Sendable {
    /// An article: headings of the second and third level, all blocks.
    case article
    /// A few paragraphs without headings: an answer, the content of a tip.
    case block
    /// The text of one line: emphasis, code, links. No `<p>` around it.
    case inline
    /// CommonMark to the letter: raw HTML, no ids, nothing checked, nobody asked.
    case specification
  }

  package init(_ mode: Mode, limit: Int) {
    self.mode = mode
    self.limit = limit
  }

  package static let article = MarkdownOptions(.article, limit: 1 << 20)
  package static let block = MarkdownOptions(.block, limit: 64 << 10)
  package static let inline = MarkdownOptions(.inline, limit: 64 << 10)
  package static let specification = MarkdownOptions(.specification, limit: .max)
}

/// What a piece of Markdown turned out to hold.
package struct MarkdownSummary: Sendable {
  package var headings: [Heading] = []
  /// How many words a reader reads; code and the blocks of the handler are not counted.
  package var words = 0
  /// Links to a heading of the same page, as in `#what-to-bring`.
  package var fragments: [Fragment] = []
  /// The words themselves, when the options ask for them.
  package internal(set) var reading: ReadingText?

  /// A link to an id of the same page.
  package struct Fragment: Sendable {
    /// The id, without `#`.
    package var id: String
    package var place: SourceRange
  }
}

/// A heading of an article.
package struct Heading: Sendable {
  /// 2 or 3.
  package var level: Int
  /// The id, with the prefix of the options.
  package var id: String
  /// Older ids that lead here too.
  package var otherIDs: [String]
  /// The text, without emphasis and links.
  package var text: String
  /// Its line.
  package var place: SourceRange
}
