package import GuideDiagnostics

/// What stands between two fences whose first line names a block: ` ```tip Optional title `.
package struct FencedBlock: Sendable {
  /// The first word after the fence.
  package let name: String
  /// The rest of that line; empty without one.
  package let argument: String
  /// The lines between the fences.
  ///
  /// To be rendered when they are Markdown.
  package let content: MarkdownSource
  /// The bytes of the file that hold those lines, when nothing but indentation stands before them
  /// there: YAML can then be read where it stands.
  ///
  /// Nil inside a quotation and inside YAML.
  package let fileRange: Range<Int>?
  /// The block's name.
  package let place: Place

  /// The lines between the fences, as bytes.
  package var bytes: ArraySlice<UInt8> { content.bytes[content.range] }
}
