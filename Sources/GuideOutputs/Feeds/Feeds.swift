internal import GuideContent
package import GuideSite
internal import GuideSupport

/// The files for machines: the sitemap, the feed, what robots may read.
package enum Feeds {
  /// Each is made when it is asked for; its path is known before that.
  package static func list(_ siteContext: SiteContext, _ pages: [PlannedPage], form: OutputFormat)
    -> [DeferredFile]
  {
    // Nobody looks for these in a folder.
    var files: [DeferredFile] = []
    if form == .web {
      // A list of pages for search engines would say the contrary of what the pages say.
      if !siteContext.guide.site.isUnindexed { files += Sitemap.files(siteContext, pages) }
      files.append(DeferredFile("robots.txt") { robots(siteContext) })
    }
    for index in siteContext.localizations {
      let prefix = siteContext.routes.languagePrefixes[index.number]
      files.append(DeferredFile(prefix + "feed.xml") { AtomFeed.make(siteContext, index) })
    }
    return files
  }

  private static func robots(_ siteContext: SiteContext) -> [UInt8] {
    let site = siteContext.guide.site
    let list = site.isUnindexed ? "" : "Sitemap: \(site.baseURL)sitemap.xml\n"
    return Array("User-agent: *\nAllow: /\n\(list)".utf8)
  }
}

/// `feed.xml`: the articles that were reviewed last, as an Atom feed (RFC 4287).
///
/// What is not translated is in the feed of its own language only.
enum AtomFeed {
  /// How many articles the feed has.
  private static let length = 20

  static func make(_ siteContext: SiteContext, _ index: LocalizationIndex) -> [UInt8] {
    let site = index.localization.site
    let base = site.baseURL
    let prefix = siteContext.routes.languagePrefixes[index.number]
    let articles = index.localization.articles
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
    out.append(index.localization.language)
    out.append("\">\n")
    element("title", site.title, into: &out)
    element("id", base + prefix, into: &out)
    let days = newest.prefix(1).map(\.0) + notices(index).map { day(of: $0, siteContext) }
    element("updated", instant(days.max() ?? .epoch), into: &out)
    link("self", base + prefix + "feed.xml", into: &out)
    link("alternate", base + prefix, into: &out)
    out.append("<author>")
    element("name", index.contacts[site.office]?.name ?? site.shortTitle, into: &out)
    out.append("</author>\n")
    for notice in notices(index) { entry(notice, siteContext, index: index, into: &out) }
    for (day, number) in newest {
      let article = articles[number]
      let address = base + prefix + article.slug + "/"
      out.append("<entry>\n")
      element("title", article.frontMatter.title, into: &out)
      element("id", address, into: &out)
      element("updated", instant(day), into: &out)
      link("alternate", address, into: &out)
      element("summary", article.frontMatter.summary, into: &out)
      out.append("</entry>\n")
    }
    out.append("</feed>\n")
    return out.bytes
  }

  private static func notices(_ index: LocalizationIndex) -> [Notice] {
    index.notices.filter { $0.isTranslated }
  }

  /// The day on which a notice came; without one, the newest that the guide names.
  private static func day(of notice: Notice, _ siteContext: SiteContext) -> Day {
    notice.from ?? ContentDate.of(siteContext.guide) ?? .epoch
  }

  private static func entry(
    _ notice: Notice, _ siteContext: SiteContext, index: LocalizationIndex,
    into out: inout OutputBuffer
  ) {
    let home = siteContext.guide.site.baseURL + siteContext.routes.languagePrefixes[index.number]
    let links = PageLinks(siteContext, index, prefix: "")
    let page = notice.page.flatMap { links.target($0) }
    out.append("<entry>\n")
    element("title", notice.text.plainText, into: &out)
    element("id", home + "#notice-" + notice.id, into: &out)
    element("updated", instant(day(of: notice, siteContext)), into: &out)
    link("alternate", page.map { siteContext.guide.site.baseURL + $0.path } ?? home, into: &out)
    out.append("</entry>\n")
  }

  /// Atom wants a time of day too; reviews have none, so it is midnight.
  private static func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private static func element(_ name: String, _ text: String, into out: inout OutputBuffer) {
    out.append("<\(name)>")
    out.appendEscaped(text)
    out.append("</\(name)>\n")
  }

  private static func link(_ relation: String, _ address: String, into out: inout OutputBuffer) {
    out.append("<link rel=\"\(relation)\" href=\"")
    out.appendEscaped(address)
    out.append("\"/>\n")
  }
}
