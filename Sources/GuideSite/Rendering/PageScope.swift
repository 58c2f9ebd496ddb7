internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSystem

/// What the making of one page has at hand.
struct PageScope {
  let world: SiteWorld
  let index: EditionIndex
  /// The page's path from the site's root.
  let path: String
  /// What leads from the page to the site's root.
  let prefix: String
  var diagnostics: [Diagnostic] = []
  /// Links to headings that were met, to be looked up when all pages are there.
  var wantedAnchors: [WantedAnchor] = []
  /// The headings of the article that the page shows.
  var headings: [Heading] = []

  init(_ world: SiteWorld, _ index: EditionIndex, path: String, prefix: String) {
    self.world = world
    self.index = index
    self.path = path
    self.prefix = prefix
  }

  var edition: Edition { index.edition }

  /// The path of what an id names, in this page's language.
  func path(_ kind: ReferenceKind, _ id: String) -> String? {
    world.routes.path(kind, id, edition: index.number)
  }

  func path(_ page: PageReference) -> String? { world.routes.path(page, edition: index.number) }

  /// A page's own path in this page's language, as it is written without one.
  func builtIn(_ id: String) -> String { path(.page, id) ?? "" }

  /// Renders Markdown that stands in a YAML file.
  mutating func html(_ prose: Prose) -> [UInt8] { html(prose, .inline) }

  mutating func html(_ prose: Prose?) -> [UInt8]? { prose.map { html($0, .inline) } }

  /// Renders paragraphs that stand in a YAML file.
  mutating func block(_ prose: Prose) -> [UInt8] { html(prose, .block) }

  private mutating func html(_ prose: Prose, _ options: MarkdownOptions) -> [UInt8] {
    let text = prose.text
    if options.mode == .inline, !text.utf8.contains(where: { Self.mayBeMarkup[Int($0)] }) {
      var out = OutputBuffer(capacity: text.utf8.count + 16)
      out.appendEscaped(text)
      return out.bytes
    }
    let source = MarkdownSource(text, in: world.files[prose.place.file], at: prose.place)
    return html(source, options)
  }

  mutating func html(_ source: MarkdownSource, _ options: MarkdownOptions) -> [UInt8] {
    var out = OutputBuffer(capacity: 512)
    var handler = ContentHandler(inner)
    var found: [Diagnostic] = []
    _ = Markdown.render(source, options, handler: &handler, into: &out, diagnostics: &found)
    diagnostics += found
    diagnostics += handler.scope.diagnostics
    wantedAnchors += handler.scope.wantedAnchors
    return out.bytes
  }

  /// The same scope with nothing found yet, for a handler of its own.
  var inner: PageScope { PageScope(world, index, path: path, prefix: prefix) }

  /// Bytes that can begin something other than plain words in a line of Markdown.
  private static let mayBeMarkup: [Bool] = (0..<256).map { byte in
    "*_`[]<>!\\&:@/~#|".utf8.contains(UInt8(byte)) || byte < 32
  }
}
