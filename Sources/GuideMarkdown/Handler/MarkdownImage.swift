package import GuideDiagnostics

/// An image as an author wrote it.
package struct MarkdownImage: Sendable {
  /// What stands between the round brackets: `image:shape-of-talk.svg`.
  package let source: String
  /// The text in quotes after it; empty without one.
  package let title: String
  /// True for `![](image:x.svg "decorative")`, which says nothing to somebody who cannot see it.
  package let isDecorative: Bool
  /// The source, or the line when the source is not spelt out there.
  package let place: Place
}
