internal import GuideContent
internal import GuideSite
internal import GuideSupport

/// `sitemap.xml`: every page that is its own original, with the newest day that its content names.
///
/// The form is that of sitemaps.org, with the language links of Google's extension. A page that
/// shows the default language's words names those as its original, so it has no entry of its own.
enum Sitemap {
  /// The most addresses that search engines take in one file, and the most bytes.
  static let most = (entries: 50_000, bytes: 50_000_000)

  /// `sitemap.xml`; for a site that is too large for one file, a list of `sitemap-1.xml` and so on.
  static func files(
    _ siteContext: SiteContext, _ pages: [PlannedPage], most: (entries: Int, bytes: Int) = most
  ) -> [DeferredFile] {
    let limit = entries(siteContext, pages, most: most)
    // Nearly always the pages alone tell that it is enough.
    if pages.count <= limit { return [DeferredFile("sitemap.xml") { make(siteContext, pages) }] }
    let listed = pages.filter { isListed($0, siteContext) }
    if listed.count <= limit { return [DeferredFile("sitemap.xml") { make(siteContext, listed) }] }
    let starts = Array(stride(from: 0, to: listed.count, by: limit))
    var files: [DeferredFile] = []
    for (number, start) in starts.enumerated() {
      let part = Array(listed[start..<min(start + limit, listed.count)])
      files.append(DeferredFile("sitemap-\(number + 1).xml") { make(siteContext, part) })
    }
    let names = files.map(\.path)
    return [DeferredFile("sitemap.xml") { list(of: names, base: siteContext.guide.site.baseURL) }]
      + files
  }

  /// How many entries surely fit into a file: each is taken to be as long as the longest.
  private static func entries(
    _ siteContext: SiteContext, _ pages: [PlannedPage], most: (entries: Int, bytes: Int)
  ) -> Int {
    let path = pages.lazy.map { $0.path.utf8.count }.max() ?? 0
    // Escaped, a byte of the path takes three, and one of the base up to six.
    let address = siteContext.guide.site.baseURL.utf8.count * 6 + path * 3
    let links = siteContext.localizations.count > 1 ? siteContext.localizations.count + 1 : 0
    let entry = address + 80 + links * (address + 80)
    return max(1, min(most.entries, (most.bytes - 1_000) / entry))
  }

  private static func list(of names: [String], base: String) -> [UInt8] {
    var out = OutputBuffer(capacity: names.count * 160 + 256)
    out.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ as String)
    for name in names {
      out.append("<sitemap><loc>")
      out.appendEscaped(base + name)
      out.append("</loc></sitemap>\n")
    }
    out.append("</sitemapindex>\n")
    return out.bytes
  }

  private static func isListed(_ page: PlannedPage, _ siteContext: SiteContext) -> Bool {
    if page.kind.standsAnywhere || page.kind == .redirect { return false }
    if page.kind == .article,
      siteContext.localizations[page.localization].localization.articles[page.index].frontMatter
        .isUnindexed
    {
      return false
    }
    return siteContext.localizations.count == 1
      || siteContext.isTranslated(
        page.kind, siteContext.id(of: page), in: siteContext.localizations[page.localization])
  }

  private static func make(_ siteContext: SiteContext, _ pages: [PlannedPage]) -> [UInt8] {
    var out = OutputBuffer(capacity: pages.count * 160 + 512)
    let base = siteContext.guide.site.baseURL
    let isMultilingual = siteContext.localizations.count > 1
    out.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\(isMultilingual ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : "")>

      """ as String)
    for page in pages where isListed(page, siteContext) {
      let index = siteContext.localizations[page.localization]
      out.append("<url><loc>")
      out.appendEscaped(base)
      out.appendEscaped(PercentEncoding.encoded(page.path))
      out.append("</loc>")
      if let day = ContentDate.of(page.kind, page.index, in: index) {
        out.append("<lastmod>")
        out.append(day.description)
        out.append("</lastmod>")
      }
      if isMultilingual { languages(of: page, siteContext.id(of: page), siteContext, into: &out) }
      out.append("</url>\n")
    }
    out.append("</urlset>\n")
    return out.bytes
  }

  private static func languages(
    of page: PlannedPage, _ id: String, _ siteContext: SiteContext, into out: inout OutputBuffer
  ) {
    let others = siteContext.localizations.filter {
      siteContext.isTranslated(page.kind, id, in: $0)
    }
    if others.count < 2 { return }
    func link(_ language: String, _ localization: Int) {
      out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
      out.append(language)
      out.append("\" href=\"")
      out.appendEscaped(siteContext.guide.site.baseURL)
      out.appendEscaped(
        PercentEncoding.encoded(
          siteContext.routes.path(page.path, from: page.localization, to: localization)))
      out.append("\"/>")
    }
    for other in others { link(other.localization.language, other.number) }
    link("x-default", 0)
  }
}
