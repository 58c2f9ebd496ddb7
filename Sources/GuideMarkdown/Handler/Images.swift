package import GuideDiagnostics

/// An image as an author wrote it.
package struct MarkdownImage: Sendable {
  /// What is between the parentheses: `image:shape-of-talk.svg`.
  package let source: String
  /// The text in quotes after it; empty without one.
  package let title: String
  /// True for `![](image:x.svg "decorative")`, which says nothing to somebody who cannot see it.
  package let isDecorative: Bool
  /// The source, or the line when the source is not spelt out there.
  package let place: SourceRange
  /// True when the source is at its place letter for letter, so that another can be written there.
  let isExact: Bool
}

/// What becomes of an image.
package enum ImageResolution: Sendable {
  /// The source as it was written.
  case keep
  case show(ImageTarget)
  /// It is left out: the handler has said why.
  case drop
}

/// An image for the reader's browser.
package struct ImageTarget: Sendable {
  /// The address; it is escaped when it is written.
  package var address: String
  /// Its size in pixels, so that the page does not jump when the image arrives.
  package var size: (width: Int, height: Int)?
  package var className: String?
  /// True lets the browser load it when it comes into view.
  package var isLazy: Bool
  /// The same picture in several sizes, smallest first; empty when there is only one.
  package var candidates: [ImageCandidate] = []
  /// How wide the picture is shown, in the words of the attribute `sizes`.
  package var sizes = ""

  package init(
    _ address: String, size: (width: Int, height: Int)? = nil, className: String? = nil,
    isLazy: Bool = false
  ) {
    self.address = address
    self.size = size
    self.className = className
    self.isLazy = isLazy
  }
}

/// One of several files with the same picture, from which a browser takes what its screen needs.
package struct ImageCandidate: Sendable {
  /// The address; it is escaped when it is written.
  package var address: String
  /// In pixels.
  package var width: Int

  package init(_ address: String, width: Int) {
    self.address = address
    self.width = width
  }
}
