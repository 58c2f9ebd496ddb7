package import GuideDiagnostics

/// A text of the guide, in one language.
///
/// A class, because it has dozens of fields and every page asks for several articles: a copy of a
/// struct of this size would count each field's references anew.
package final class Article: Sendable {
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

  init(
    id: String, slug: String, frontMatter: FrontMatter, file: SourceFile, body: Range<Int>,
    hiddenBecause: HiddenReason?, isTranslated: Bool, reviewedBy: String?
  ) {
    self.id = id
    self.slug = slug
    self.frontMatter = frontMatter
    self.file = file
    self.body = body
    self.hiddenBecause = hiddenBecause
    self.isTranslated = isTranslated
    self.reviewedBy = reviewedBy
  }

  package var isShown: Bool { hiddenBecause == nil }
}
