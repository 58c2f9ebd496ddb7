package import GuideDiagnostics

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
    package var place: Place
    /// Where the id begins in the output, so that a prefix can be put before it.
    package var offset: Int
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
  package var place: Place
  /// Where the id begins in the output, so that a page of everything can put a prefix before it
  /// without rendering again.
  package var idOffset: Int
}
