package import GuideDiagnostics
package import GuideSupport

/// What knows the world around a piece of Markdown: the pages that links lead to, the images,
/// the blocks that a fence may name.
///
/// The renderer asks it in the order of the text. Each member has a default that changes nothing, so
/// a handler says only what it cares for.
package protocol MarkdownHandler {
  /// Where a link leads.
  ///
  /// Unsafe links are refused before this is asked.
  mutating func resolve(_ link: MarkdownLink, diagnostics: DiagnosticCollector) -> LinkResolution

  /// The words of a link that has none of its own, for the id of the heading that it is in.
  func words(of destination: String) -> String?

  /// What an image shows.
  mutating func resolve(_ image: MarkdownImage, diagnostics: DiagnosticCollector) -> ImageResolution

  /// Writes the block that a fence names.
  ///
  /// - Returns: false for a name that it does not know; the fence is then shown as plain code,
  ///   or reported.
  mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> Bool

  /// The names of the blocks it knows, for "did you mean".
  var blockNames: [String] { get }
}

extension MarkdownHandler {
  package mutating func resolve(
    _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution { .keep }

  package func words(of destination: String) -> String? { nil }

  package mutating func resolve(
    _ image: MarkdownImage, diagnostics: DiagnosticCollector
  ) -> ImageResolution { .keep }

  package mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> Bool { false }

  package var blockNames: [String] { [] }
}

/// Leaves links and images as they were written and knows no blocks.
package struct PlainMarkdownHandler: MarkdownHandler {
  package init() {}
}

/// What is between two fences whose first line names a block: ` ```tip Optional title `.
package struct FencedBlock: Sendable {
  /// The first word after the fence.
  package let name: String
  /// The rest of that line; empty without one.
  package let argument: String
  /// The lines between the fences.
  ///
  /// To be rendered when they are Markdown.
  package let content: MarkdownSource
  /// The bytes of the file that hold those lines, when nothing but indentation is before them
  /// there: YAML can then be read where it is.
  ///
  /// Nil inside a quotation and inside YAML.
  package let fileRange: Range<Int>?
  /// The block's name.
  package let place: SourceRange

  /// The lines between the fences, as bytes.
  package var bytes: ArraySlice<UInt8> { content.bytes[content.range] }
}
