internal import GuideContent

/// The tags of a localization's articles, found by their names in the default language.
///
/// Every article asks for all of its tags: each takes one search, and the rest is counted.
struct TagTable: Sendable {
  struct Entry: Sendable {
    let slug: String
    /// In the localization's language.
    var name: String
    /// In reading order.
    var articles: [Int] = []
  }

  private(set) var entries: [Entry] = []
  private var byName: [String: Int] = [:]
  /// Two names can have one address.
  private var bySlug: [String: Int] = [:]

  subscript(name: String) -> Entry? { byName[name].map { entries[$0] } }

  /// Takes in that an article has a tag.
  ///
  /// - Parameters:
  ///   - tag: its name in the default language.
  ///   - name: its name in the article's language.
  ///   - wins: whether that one is kept, though the tag has a name already.
  mutating func add(_ article: Int, to tag: String, named name: String, wins: Bool) {
    let number = byName[tag] ?? enter(tag, named: name)
    if wins { entries[number].name = name }
    if entries[number].articles.last != article { entries[number].articles.append(article) }
  }

  private mutating func enter(_ tag: String, named name: String) -> Int {
    let slug = TagAddress.part(for: tag)
    let number = bySlug[slug] ?? entries.count
    if number == entries.count { entries.append(Entry(slug: slug, name: name)) }
    byName[tag] = number
    bySlug[slug] = number
    return number
  }
}
