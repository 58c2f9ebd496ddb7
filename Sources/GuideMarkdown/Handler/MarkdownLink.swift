package import GuideDiagnostics

/// A link as an author wrote it.
package struct MarkdownLink: Sendable {
  /// What stands between the round brackets: `page:what-it-is`, `https://…`, `#heading`.
  package let destination: String
  /// The text in quotes after the destination; empty without one.
  package let title: String
  /// False for `[](page:what-it-is)`, which takes the words of its target.
  package let hasText: Bool
  /// The destination, or the line when the destination is not spelt out there.
  package let place: Place

  package init(destination: String, title: String, hasText: Bool, place: Place) {
    self.destination = destination
    self.title = title
    self.hasText = hasText
    self.place = place
  }
}
