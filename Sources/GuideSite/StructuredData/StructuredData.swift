internal import GuideContent
internal import GuideMarkdown
internal import GuideSupport

/// What a page is, for search engines: JSON-LD in the words of https://schema.org.
///
/// It says only what the page shows too, and nothing of which the content knows nothing, such as
/// the day on which a text first came out.
struct StructuredData {
  private let pageContext: PageContext
  private let head: PageHead
  private var base: String { pageContext.localization.site.baseURL }

  /// - Parameter head: of the page, with its breadcrumbs.
  init(_ pageContext: PageContext, _ head: PageHead) {
    self.pageContext = pageContext
    self.head = head
  }

  /// The trail alone; nothing for a page without one.
  func trail() -> [UInt8] {
    head.breadcrumbs.isEmpty ? [] : script { writer in trail(&writer) }
  }

  func home() -> [UInt8] {
    let site = pageContext.localization.site
    return script { writer in
      writer.object { writer in
        writer.field("@type", "WebSite")
        writer.field("name", site.title)
        writer.field("alternateName", site.shortTitle)
        writer.field("description", site.description)
        writer.field("url", address)
        writer.field("inLanguage", language)
        publisher(&writer)
      }
    }
  }

  /// - Parameters:
  ///   - tags: the topics' names.
  ///   - basis: the source that this text was adapted from.
  func article(_ matter: FrontMatter, tags: [String], basis: Source?) -> [UInt8] {
    script { writer in
      writer.object { writer in
        writer.field("@type", "Article")
        writer.field("headline", head.title)
        writer.field("description", head.summary)
        writer.field("url", address)
        writer.field("inLanguage", language)
        if let day = matter.publishOn { writer.field("datePublished", day.description) }
        if let day = head.changed { writer.field("dateModified", day.description) }
        if !tags.isEmpty { writer.array("keywords") { array in tags.forEach { array.value($0) } } }
        if let url = basis?.via?.url ?? basis?.url { writer.field("isBasedOn", url) }
        if let image = pageContext.siteContext.shareImage {
          writer.field("image", base + image.address)
        }
        author(&writer)
        publisher(&writer)
      }
      trail(&writer)
    }
  }

  /// - Parameter entries: the questions, with their answers as HTML.
  func questions(_ entries: [FAQEntryView]) -> [UInt8] {
    // An answer in another language than the page's is none that this page can be found for.
    let own = entries.filter { $0.language == nil }
    if own.isEmpty { return trail() }
    return script { writer in
      writer.object { writer in
        writer.field("@type", "FAQPage")
        writer.field("url", address)
        writer.field("inLanguage", language)
        writer.array("mainEntity") { writer in
          for entry in own {
            writer.object { writer in
              writer.field("@type", "Question")
              writer.field("name", entry.question)
              writer.object("acceptedAnswer") { writer in
                writer.field("@type", "Answer")
                let html = String(decoding: entry.answer, as: UTF8.self)
                writer.field("text", PlainText.of(html: html))
              }
            }
          }
        }
      }
      trail(&writer)
    }
  }

  // MARK: Pieces

  private var address: String { base + (head.original ?? head.path) }
  private var language: String { head.contentLanguage ?? pageContext.localization.language }

  private func script(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    if !pageContext.siteContext.theme.hasStructuredData { return [] }
    var writer = JSONWriter(capacity: 2_048, isIndented: false)
    writer.object { writer in
      writer.field("@context", "https://schema.org")
      writer.array("@graph", body)
    }
    var out = OutputBuffer(capacity: 2_048)
    out.append("<script type=\"application/ld+json\">")
    let json = writer.finish()
    json.withBytes { out.append($0) }
    out.append("</script>")
    return out.bytes
  }

  private func trail(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("@type", "BreadcrumbList")
      writer.array("itemListElement") { writer in
        for (position, link) in head.breadcrumbs.enumerated() {
          step(position + 1, link.title, at: base + link.address, to: &writer)
        }
        step(head.breadcrumbs.count + 1, head.title, at: nil, to: &writer)
      }
    }
  }

  /// A step of the trail; the last is the page itself and needs no address.
  private func step(
    _ position: Int, _ name: String, at address: String?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("@type", "ListItem")
      writer.field("position", position)
      writer.field("name", name)
      if let address { writer.field("item", address) }
    }
  }

  private func author(_ writer: inout JSONWriter) { office("author", &writer) }
  private func publisher(_ writer: inout JSONWriter) { office("publisher", &writer) }

  private func office(_ key: String, _ writer: inout JSONWriter) {
    guard let office = pageContext.index.contacts[pageContext.localization.site.office] else {
      return
    }
    writer.object(key) { writer in
      writer.field("@type", "Organization")
      writer.field("name", office.name)
      if let url = office.url { writer.field("url", url) }
    }
  }
}
