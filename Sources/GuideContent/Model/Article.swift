package import GuideDiagnostics

/// A text of the guide, in one language.
///
/// A class, because it has dozens of fields and every page asks for several articles: a copy of a
/// struct of this size would count each field's references again.
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
  /// True for text that is in the localization's own language.
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

/// Why something is not on the site.
package enum HiddenReason: Sendable, Hashable {
  case draft
  case retired
  /// Its first day is still to come.
  case scheduled(Day)
  /// Its last day is over.
  case expired(Day)

  /// The reason in words that fit after "because it".
  package var words: String {
    switch self {
    case .draft: "is a draft"
    case .retired: "is retired"
    case .scheduled(let day): "waits for \(day)"
    case .expired(let day): "ended on \(day)"
    }
  }

  /// The reason that an article gives on a day; nil when readers see it then.
  package init?(_ article: FrontMatter, on day: Day) {
    if article.status == .retired {
      self = .retired
    } else if article.status == .draft {
      self = .draft
    } else if let first = article.publishOn, day < first {
      self = .scheduled(first)
    } else if let end = article.expiresOn, end <= day {
      self = .expired(end)
    } else {
      return nil
    }
  }
}
