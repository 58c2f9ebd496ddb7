package import GuideContent
package import GuideDiagnostics
package import GuideMarkdown
internal import GuideSupport

/// What the making of one page has at hand.
package struct PageContext {
  /// Where the other pages are.
  package let links: PageLinks
  /// The page's path from the site's root.
  package let path: String
  /// Shared with the contexts made from this one.
  package let diagnostics: DiagnosticCollector
  /// Links to headings that were met, to be looked up when all pages are there.
  package var wantedAnchors: [WantedAnchor] = []
  /// The headings of the article that the page shows.
  package var headings: [Heading] = []

  package init(
    _ siteContext: SiteContext, _ index: LocalizationIndex, path: String, prefix: String,
    diagnostics: DiagnosticCollector = DiagnosticCollector()
  ) {
    links = PageLinks(siteContext, index, prefix: prefix)
    self.path = path
    self.diagnostics = diagnostics
  }

  package var siteContext: SiteContext { links.siteContext }
  package var index: LocalizationIndex { links.index }
  package var localization: LocalizedGuide { links.localization }
  /// What leads from the page to the site's root.
  package var prefix: String { links.prefix }

  /// Renders Markdown that is in a YAML file.
  package mutating func html(_ prose: Prose) -> [UInt8] { html(prose, .inline) }

  package mutating func html(_ prose: Prose?) -> [UInt8]? { prose.map { html($0, .inline) } }

  /// Renders paragraphs that are in a YAML file.
  package mutating func block(_ prose: Prose) -> [UInt8] { html(prose, .block) }

  private mutating func html(_ prose: Prose, _ options: MarkdownOptions) -> [UInt8] {
    let text = prose.text
    if options.mode == .inline, !text.utf8.contains(where: Self.mayBeMarkup) {
      var out = OutputBuffer(capacity: text.utf8.count + 16)
      out.appendEscaped(text)
      return out.bytes
    }
    let source = MarkdownSource(text, in: siteContext.files[prose.place.file], at: prose.place)
    return html(source, options)
  }

  package mutating func html(_ source: MarkdownSource, _ options: MarkdownOptions) -> [UInt8] {
    var out = OutputBuffer(capacity: 512)
    var handler = ContentHandler(inner)
    _ = Markdown.render(source, options, handler: &handler, into: &out, diagnostics: diagnostics)
    wantedAnchors += handler.pageContext.wantedAnchors
    return out.bytes
  }

  /// The same context with nothing found yet, for a handler of its own.
  package var inner: PageContext {
    PageContext(siteContext, index, path: path, prefix: prefix, diagnostics: diagnostics)
  }

  /// Whether a byte can begin something other than plain words in a line of Markdown.
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<32, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
