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
