package import GuideDiagnostics

/// A text of the guide, in one language.
package struct Article: Sendable {
  package let id: String
  package let slug: String
  package let frontMatter: FrontMatter
  /// The file whose text is shown: the translation's where there is one.
  package let file: SourceFile
  /// The bytes of the Markdown within the file.
  package let body: Range<Int>
  /// Why readers don't see it, or nil when they do.
  package let hiddenBecause: HiddenReason?
  /// True for text that stands in the edition's own language.
  package let isTranslated: Bool
  /// Who has reviewed the translation; nil when nobody has.
  package let reviewedBy: String?

  package var isShown: Bool { hiddenBecause == nil }
}
