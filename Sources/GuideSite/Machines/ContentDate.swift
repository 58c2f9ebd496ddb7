package import GuideContent

/// The newest day that the content of a page names; nil when it names none.
///
/// A review, the check of a phone number, the reading of a source: days that a person wrote down.
/// Neither the clock nor the date of a file is asked, so two builds of the same content agree.
package enum ContentDate {
  static func of(_ kind: PageKind, _ number: Int, _ index: EditionIndex) -> Day? {
    let edition = index.edition
    return switch kind {
    case .article: of(edition.articles[number])
    case .contact: edition.contacts.map(\.verifiedOn).max()
    case .sources: edition.sources.compactMap(\.accessedOn).max()
    case .tag: newest(index.tags[number].articles, edition)
    case .home, .allPages, .tags, .print: newest(index.readingOrder, edition)
    default: nil
    }
  }

  /// The newest day of a whole guide, for what is made of all of it.
  package static func of(_ guide: Guide) -> Day? {
    let index = EditionIndex(guide.main, number: 0, main: guide.main)
    let kinds: [PageKind] = [.allPages, .contact, .sources]
    return kinds.compactMap { of($0, 0, index) }.max()
  }

  private static func of(_ article: Article) -> Day? {
    let matter = article.frontMatter
    return newer(matter.review?.reviewedOn, matter.publishOn)
  }

  private static func newer(_ one: Day?, _ other: Day?) -> Day? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  private static func newest(_ articles: [Int], _ edition: Edition) -> Day? {
    articles.reduce(nil) { newer($0, of(edition.articles[$1])) }
  }
}
