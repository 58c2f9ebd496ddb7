package import GuideContent
package import GuideDiagnostics
package import GuideMarkdown
internal import GuideSupport

/// What the making of one page has at hand.
package struct PageContext {
  package let siteContext: SiteContext
  package let index: LocalizationIndex
  /// The page's path from the site's root.
  package let path: String
  /// What leads from the page to the site's root.
  package let prefix: String
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
    self.siteContext = siteContext
    self.index = index
    self.path = path
    self.prefix = prefix
    self.diagnostics = diagnostics
  }

  package var localization: LocalizedGuide { index.localization }

  /// The path of what an id names, in this page's language.
  package func path(_ kind: ReferenceKind, _ id: String) -> String? {
    siteContext.routes.path(kind, id, localization: index.number)
  }

  package func path(_ page: PageReference) -> String? {
    siteContext.routes.path(page, localization: index.number)
  }

  /// A page's own path in this page's language, as it is written without one.
  package func builtIn(_ id: String) -> String { path(.page, id) ?? "" }

  /// Renders Markdown that is in a YAML file.
  package mutating func html(_ prose: Prose) -> [UInt8] { html(prose, .inline) }

  package mutating func html(_ prose: Prose?) -> [UInt8]? { prose.map { html($0, .inline) } }

  /// Renders paragraphs that are in a YAML file.
  package mutating func block(_ prose: Prose) -> [UInt8] { html(prose, .block) }

  private mutating func html(_ prose: Prose, _ options: MarkdownOptions) -> [UInt8] {
    let text = prose.text
    if options.mode == .inline, !text.utf8.contains(where: { Self.mayBeMarkup[Int($0)] }) {
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

  /// Bytes that can begin something other than plain words in a line of Markdown.
  private static let mayBeMarkup: [Bool] = (0..<256).map { byte in
    "*_`[]<>!\\&:@/~#|".utf8.contains(UInt8(byte)) || byte < 32
  }
}

/// What a link to a page needs to know of it.
package struct PageTarget {
  package let title: String
  /// From the site's root.
  package let path: String
  /// The language of the title and of the page, when it is not the localization's.
  package let language: String?
}

/// A page of the site, or a place on one, that something written links to by its address.
///
/// Both are looked up when all pages are rendered.
package struct WantedAnchor: Sendable {
  /// The key of the page's path and the id, or the hash of the path alone.
  package let key: UInt64
  /// From the site's root.
  package let path: String
  /// Without its percent-escapes; nil when the page itself is wanted.
  package let id: String?
  package let place: SourceRange

  /// A place on a page.
  ///
  /// - Parameter id: as somebody wrote it: `café` and `caf%C3%A9` are the same,
  ///   with whatever kind of `é`.
  package init(_ id: String, on path: String, at place: SourceRange) {
    let id = Fragment.id(id)
    self.id = id
    self.path = path
    self.place = place
    key = PathHash.anchor(path: PathHash.of(path), id: PathHash.of(id))
  }

  /// What a whole address leads to that begins with the site's own; nothing for any other.
  package static func all(in address: String, base: String, at place: SourceRange) -> [WantedAnchor]
  {
    guard address.hasPrefix(base) else { return [] }
    let rest = address.dropFirst(base.count)
    let page = WantedAnchor(page: String(rest.prefix { $0 != "#" && $0 != "?" }), at: place)
    guard let hash = rest.firstIndex(of: "#"), rest.index(after: hash) < rest.endIndex else {
      return [page]
    }
    let id = String(rest[rest.index(after: hash)...])
    return [page, WantedAnchor(id, on: page.path, at: place)]
  }

  /// A page, by its path.
  package init(page path: String, at place: SourceRange) {
    let path = PercentEncoding.decoded(path)
    id = nil
    self.path = path
    self.place = place
    key = PathHash.of(path)
  }
}
