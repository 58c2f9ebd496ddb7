internal import GuideContent
internal import GuideSystem

/// `sitemap.xml`: every page that is its own original, with the newest day that its content names.
///
/// The form is that of sitemaps.org, with the language links of Google's extension. A page that
/// shows the default language's words names those as its original, so it has no entry of its own.
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
    for page in pages where !page.kind.standsAnywhere && page.kind != .redirect {
      let id = isMultilingual ? world.id(of: page) : ""
      let index = world.editions[page.edition]
      if isMultilingual, !world.isTranslated(page.kind, id, in: index) { continue }
      out.append("<url><loc>")
      out.appendEscaped(base)
      out.appendEscaped(page.path)
      out.append("</loc>")
      if let day = ContentDate.of(page.kind, page.index, index) {
        out.append("<lastmod>")
        out.append(day.description)
        out.append("</lastmod>")
      }
      if isMultilingual { languages(of: page, id, world, into: &out) }
      out.append("</url>\n")
    }
    out.append("</urlset>\n")
    return out.bytes
  }

  private static func languages(
    of page: PlannedPage, _ id: String, _ world: SiteWorld, into out: inout OutputBuffer
  ) {
    let others = world.editions.filter { world.isTranslated(page.kind, id, in: $0) }
    if others.count < 2 { return }
    func link(_ language: String, _ edition: Int) {
      out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
      out.append(language)
      out.append("\" href=\"")
      out.appendEscaped(world.guide.site.baseURL)
      out.appendEscaped(world.routes.path(page.path, from: page.edition, to: edition))
      out.append("\"/>")
    }
    for other in others { link(other.edition.language, other.number) }
    link("x-default", 0)
  }
}
