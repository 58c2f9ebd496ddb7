internal import GuideContent
internal import GuideSystem

/// `feed.xml`: the articles that were reviewed last, as an Atom feed (RFC 4287).
///
/// What is not translated stands in the feed of its own language only.
enum AtomFeed {
  /// How many articles the feed has.
  private static let length = 20

  static func make(_ world: SiteWorld, _ index: EditionIndex) -> [UInt8] {
    let site = index.edition.site
    let base = site.baseURL
    let prefix = world.routes.languagePrefixes[index.number]
    let articles = index.edition.articles
    let dated = index.readingOrder.compactMap { number in
      articles[number].isTranslated
        ? articles[number].frontMatter.review.map { (min($0.reviewedOn, index.asOf), number) }
        : nil
    }
    let newest = dated.sorted { left, right in
      left.0 != right.0 ? left.0 > right.0 : left.1 < right.1
    }.prefix(length)
    var out = OutputBuffer(capacity: 8192)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    out.append(index.edition.language)
    out.append("\">\n")
    element("title", site.title, &out)
    element("id", base + prefix, &out)
    element("updated", instant(newest.first?.0 ?? .epoch), &out)
    link("self", base + prefix + "feed.xml", &out)
    link("alternate", base + prefix, &out)
    out.append("<author>")
    element("name", index.contacts[site.office]?.name ?? site.shortTitle, &out)
    out.append("</author>\n")
    for (day, number) in newest {
      let article = articles[number]
      let address = base + prefix + article.slug + "/"
      out.append("<entry>\n")
      element("title", article.frontMatter.title, &out)
      element("id", address, &out)
      element("updated", instant(day), &out)
      link("alternate", address, &out)
      element("summary", article.frontMatter.summary, &out)
      out.append("</entry>\n")
    }
    out.append("</feed>\n")
    return out.bytes
  }

  /// Atom wants a time of day too; reviews have none, so it is midnight.
  private static func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private static func element(_ name: String, _ text: String, _ out: inout OutputBuffer) {
    out.append("<\(name)>")
    out.appendEscaped(text)
    out.append("</\(name)>\n")
  }

  private static func link(_ relation: String, _ address: String, _ out: inout OutputBuffer) {
    out.append("<link rel=\"\(relation)\" href=\"")
    out.appendEscaped(address)
    out.append("\"/>\n")
  }
}
