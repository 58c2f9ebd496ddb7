/// What a piece of Markdown may hold, and how it is written out.
package struct MarkdownOptions: Sendable {
  package var mode: Mode
  /// What stands before each heading's id.
  package var headingIDPrefix = ""
  /// Ids that the page around the text has; headings get other ones.
  package var reservedIDs: Set<String> = []
  /// How many levels deeper headings are written, where the text stands below another heading.
  package var headingShift = 0
  /// The `rel` of links to other sites that the handler keeps; nil writes none.
  package var externalRelation: String?
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
