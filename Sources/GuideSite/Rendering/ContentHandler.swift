internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

/// Knows the guide around a piece of Markdown: what its links, images and blocks stand for.
struct ContentHandler: MarkdownHandler {
  var pageContext: PageContext
  /// What is before the ids of headings, where several articles share a page.
  let idPrefix: String
  /// The language of the text, when that is not the page's: it is not translated.
  var language: String?
  /// Whether the first use of a term is explained where it is.
  var explainsTerms = false
  /// The terms that have been explained.
  var explainedTerms: Set<String> = []

  /// Where an article's text begins in its file, when the page is the article's own.
  var textStart: Int?
  private var hasPicture = false

  /// Whether the words of the blocks are kept, to be judged with those of the article.
  let keepsReading: Bool
  var readings: [ReadingText] = []

  init(_ pageContext: PageContext, idPrefix: String = "", keepsReading: Bool = false) {
    self.pageContext = pageContext
    self.idPrefix = idPrefix
    self.keepsReading = keepsReading
  }

  var blockNames: [String] { BlockName.allCases.map(\.rawValue) }

  var links: PageLinks { pageContext.links }
  var faults: LinkFaults { LinkFaults(links: links) }

  // MARK: Links

  mutating func resolve(_ link: MarkdownLink, diagnostics: DiagnosticCollector) -> LinkResolution {
    let destination = link.destination
    // Nearly every link is of this kind: to an article that is there, as a whole.
    if let article = article(of: destination), article.isShown {
      let language = differing(article.isTranslated)
      return .lead(
        LinkTarget(
          links.articleAddress(article), text: link.hasText ? nil : article.frontMatter.title,
          language: language, textLanguage: language))
    }
    if destination.utf8.first == UInt8(ascii: "#") {
      let fragment = Fragment.composed(String(destination.dropFirst()))
      return idPrefix.isEmpty && destination.utf8.dropFirst().elementsEqual(fragment.utf8)
        ? .keep : .lead(LinkTarget("#\(idPrefix)\(fragment)"))
    }
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      diagnostics.append(faults.withoutKind(destination, at: link.place))
      return .drop
    }
    let scheme = String(destination[..<colon])
    let rest = destination[destination.utf8.index(after: colon)...]
    // Of schemes of the web, letters of either size are the same; ids tell them apart.
    switch scheme.lowercased() {
    case let scheme where scheme == "https" || scheme == "http":
      return outside(scheme + destination[colon...], link, diagnostics: diagnostics)
    case let scheme where scheme == "mailto" || scheme == "tel" || scheme == "sms":
      return contact(by: scheme, at: rest, of: link, diagnostics: diagnostics)
    case "file":
      return download(String(rest), link, diagnostics: diagnostics)
    default:
      return reference(scheme, String(rest), of: link, diagnostics: diagnostics)
    }
  }

  /// The article of an address such as `page:what-it-is`.
  private func article(of destination: String) -> Article? {
    pageContext.index.articleLinks[destination].map { pageContext.localization.articles[$0] }
  }

  /// The words that a link to something of the guide gets when it has none.
  func words(of destination: String) -> String? {
    var copy = self
    copy.explainsTerms = false
    let ignored = DiagnosticCollector()
    let link = MarkdownLink(
      destination: destination, title: "", hasText: false, place: SourceRange(FileID(0), at: 0))
    guard case .lead(let target) = copy.resolve(link, diagnostics: ignored) else { return nil }
    return target.text
  }

  // MARK: Images

  mutating func resolve(_ image: MarkdownImage, diagnostics: DiagnosticCollector)
    -> ImageResolution
  {
    let images = ArticleImages(links: links)
    guard let found = images.find(image, diagnostics: diagnostics) else { return .drop }
    return .show(images.target(found, isLazy: !isSeenAtOnce(image)))
  }

  /// Whether a picture is on the screen when its page opens: a browser must not wait with that one.
  private mutating func isSeenAtOnce(_ image: MarkdownImage) -> Bool {
    defer { hasPicture = true }
    guard !hasPicture, let textStart else { return false }
    return image.place.range.lowerBound - textStart < Self.firstScreen
  }

  /// About as many bytes of text as are above the fold below a page's title.
  private static let firstScreen = 600
}
