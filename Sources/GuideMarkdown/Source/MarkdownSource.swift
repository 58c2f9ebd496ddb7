package import GuideDiagnostics

/// A piece of Markdown, and where it stands in a file.
package struct MarkdownSource: Sendable {
  /// Bytes that hold the Markdown; valid UTF-8.
  package let bytes: [UInt8]
  /// The part of `bytes` that is the Markdown.
  package let range: Range<Int>
  package let placement: Placement
  /// How many fenced blocks stand around it; 0 for an article's body.
  package let depth: Int

  init(bytes: [UInt8], range: Range<Int>, placement: Placement, depth: Int) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
    self.placement = placement
    self.depth = depth
  }

  /// A run of bytes of a file: an article's body.
  ///
  /// - Parameter range: the bytes of the file; the whole of it without one.
  package init(_ file: SourceFile, range: Range<Int>? = nil) {
    let range = range ?? 0..<file.bytes.count
    self.init(
      bytes: file.bytes, range: range,
      placement: .contiguous(file.id, offset: range.lowerBound), depth: 0)
  }

  /// A value out of a YAML file.
  ///
  /// - Parameters:
  ///   - text: what the value says, its quotes, indentation and line folding undone.
  ///   - file: the YAML file.
  ///   - place: the value as it stands in the file.
  package init(_ text: String, in file: SourceFile, at place: Place) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, range: 0..<bytes.count, placement: .value(file, place), depth: 0)
  }
}
