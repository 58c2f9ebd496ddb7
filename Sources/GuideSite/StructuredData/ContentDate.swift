package import GuideContent

/// The newest day that the content of a page names; nil when it names none.
///
/// A review, the check of a phone number, the reading of a source: days that a person wrote down.
/// Neither the clock nor the date of a file is asked, so two builds of the same content agree.
package enum ContentDate {
  package static func of(_ kind: PageKind, _ number: Int, in index: LocalizationIndex) -> Day? {
    let localization = index.localization
    return switch kind {
    case .article: of(localization.articles[number], index.asOf)
    case .contact, .people:
      localization.contacts.map(\.verifiedOn).filter { $0 <= index.asOf }.max()
    case .sources: localization.sources.compactMap(\.accessedOn).filter { $0 <= index.asOf }.max()
    case .tag: newest(index.tags[number].articles, index)
    case .home, .allPages, .tags, .print: newest(index.readingOrder, index)
    default: nil
    }
  }

  /// The newest day of a whole guide, for what is made of all of it.
  package static func of(_ guide: Guide) -> Day? {
    let index = LocalizationIndex(guide.main, number: 0, of: guide)
    let kinds: [PageKind] = [.allPages, .contact, .sources]
    return kinds.compactMap { of($0, 0, in: index) }.max()
  }

  /// A day that is still to come is none on which anybody has looked.
  private static func of(_ article: Article, _ asOf: Day) -> Day? {
    let matter = article.frontMatter
    return newer(past(matter.review?.reviewedOn, asOf), past(matter.publishOn, asOf))
  }

  private static func past(_ day: Day?, _ asOf: Day) -> Day? {
    day.flatMap { $0 <= asOf ? $0 : nil }
  }

  private static func newer(_ one: Day?, _ other: Day?) -> Day? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  private static func newest(_ articles: [Int], _ index: LocalizationIndex) -> Day? {
    articles.reduce(nil) { newer($0, of(index.localization.articles[$1], index.asOf)) }
  }
}
