package import GuideDiagnostics
package import GuideSystem

/// What knows the world around a piece of Markdown: the pages that links lead to, the images,
/// the blocks that a fence may name.
///
/// The walk asks it in the order of the text. Each member has a default that changes nothing, so
/// a handler says only what it cares for.
package protocol MarkdownHandler {
  /// Where a link leads.
  ///
  /// Unsafe links are refused before this is asked.
  mutating func resolve(_ link: MarkdownLink, diagnostics: inout [Diagnostic]) -> LinkResolution

  /// The words of a link that has none of its own, for the id of the heading that it stands in.
  func words(of destination: String) -> String?

  /// What an image shows.
  mutating func resolve(_ image: MarkdownImage, diagnostics: inout [Diagnostic]) -> ImageResolution

  /// Writes the block that a fence names.
  ///
  /// - Returns: false for a name that it does not know; the fence is then shown as plain code,
  ///   or reported.
  mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: inout [Diagnostic]
  ) -> Bool

  /// The names of the blocks it knows, for "did you mean".
  var blockNames: [String] { get }
}

extension MarkdownHandler {
  package mutating func resolve(
    _ link: MarkdownLink, diagnostics: inout [Diagnostic]
  ) -> LinkResolution { .keep }

  package func words(of destination: String) -> String? { nil }

  package mutating func resolve(
    _ image: MarkdownImage, diagnostics: inout [Diagnostic]
  ) -> ImageResolution { .keep }

  package mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: inout [Diagnostic]
  ) -> Bool { false }

  package var blockNames: [String] { [] }
}

/// Leaves links and images as they were written and knows no blocks.
package struct PlainMarkdownHandler: MarkdownHandler {
  package init() {}
}
