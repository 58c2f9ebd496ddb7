internal import GuideContent
internal import GuideSystem

/// `sitemap.xml`: every page, with the day on which it was last reviewed.
///
/// The form is that of sitemaps.org, with the language links of Google's extension.
enum Sitemap {
  static func make(_ world: SiteWorld, _ pages: [PlannedPage]) -> [UInt8] {
    var out = OutputBuffer(capacity: pages.count * 160 + 512)
    let base = world.guide.site.baseURL
    let isMultilingual = world.editions.count > 1
    out.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\(isMultilingual ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : "")>

      """ as String)
    for page in pages where page.kind != .notFound && page.kind != .redirect {
      out.append("<url><loc>")
      out.appendEscaped(base)
      out.appendEscaped(page.path)
      out.append("</loc>")
      if let day = lastChange(page, world) {
        out.append("<lastmod>")
        out.append(day.description)
        out.append("</lastmod>")
      }
      if isMultilingual {
        for other in world.editions {
          out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          out.append(other.edition.language)
          out.append("\" href=\"")
          out.appendEscaped(base)
          out.appendEscaped(
            world.routes.path(page.path, from: page.edition, to: other.number))
          out.append("\"/>")
        }
      }
      out.append("</url>\n")
    }
    out.append("</urlset>\n")
    return out.bytes
  }

  private static func lastChange(_ page: PlannedPage, _ world: SiteWorld) -> Day? {
    guard page.kind == .article else { return nil }
    return world.editions[page.edition].edition.articles[page.index].frontMatter.review?.reviewedOn
  }
}
