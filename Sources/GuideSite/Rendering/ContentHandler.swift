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

  private var links: PageLinks { pageContext.links }
  private var faults: LinkFaults { LinkFaults(links: links) }

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

  /// A link to something of the guide by its id.
  private mutating func reference(
    _ scheme: String, _ rest: String, of link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    var id = rest
    var anchor: String?
    if let hash = id.utf8.firstIndex(of: UInt8(ascii: "#")) {
      anchor = Fragment.composed(String(id[id.utf8.index(after: hash)...]))
      id = String(id[..<hash])
    }
    guard let kind = ReferenceKind(rawValue: scheme), kind != .category else {
      diagnostics.append(faults.unknownScheme(scheme, id, at: link.place))
      return .drop
    }
    if let fault = pageContext.siteContext.guide.ids.fault(
      of: Reference(kind: kind, id: id, place: link.place))
    {
      diagnostics.append(faults.keeping(fault, scheme: scheme, anchor: anchor))
      return .drop
    }
    return resolve(kind, id, anchor: anchor, of: link, diagnostics: diagnostics)
  }

  /// A link to a file that readers may keep: it says what kind of file that is, and how large.
  private func download(
    _ name: String, _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    let downloads = pageContext.siteContext.downloads
    guard let file = downloads.named(name) else {
      diagnostics.append(downloads.missing(name, at: link.place, prefix: "file:"))
      return .drop
    }
    var before = OutputBuffer(capacity: 96)
    before.append("<a class=\"file\" href=\"")
    before.appendEscaped(links.relative(file.address))
    before.append("\">")
    return .surround(
      LinkSurround(
        before: before.bytes, after: Array(" (\(file.facts))</a>".utf8), text: name))
  }

  /// A link that writes to somebody or calls somebody.
  private func contact(
    by scheme: String, at rest: Substring, of link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    if let fault = ContactAddress.fault(scheme, rest) {
      diagnostics.append(
        Diagnostic(
          scheme == "mailto" ? ContentFault.badEmail : ContentFault.badPhone, at: link.place,
          "`\(link.destination)` \(fault.words).", allowed: fault.form))
      return .drop
    }
    return link.destination.hasPrefix(scheme) ? .keep : .lead(LinkTarget("\(scheme):\(rest)"))
  }

  /// A link to another site, or to this one by its whole address.
  private mutating func outside(
    _ address: String, _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    var address = address
    let base = pageContext.localization.site.baseURL
    if address.hasPrefix(base) { address = Fragment.composed(inAddress: address) }
    pageContext.wantedAnchors += WantedAnchor.all(in: address, base: base, at: link.place)
    if let fault = LinkAddress.fault(in: address) {
      diagnostics.append(
        Diagnostic(
          ContentFault.badURL, at: link.place, "`\(LinkAddress.shown(address))` \(fault).",
          allowed: "A web address is `https://`, the name of a website, and what follows it there.")
      )
      return .drop
    }
    if let reason = LinkAddress.privacy(of: address) {
      diagnostics.append(
        Diagnostic(
          SiteFault.privateAddress, at: link.place, reason,
          allowed: "Open the page, and copy its public address from the address bar; a page of "
            + "this guide is linked as `page:` and its id."))
    }
    return .lead(LinkTarget(address, relation: "external"))
  }

  /// The article of an address such as `page:what-it-is`.
  private func article(of destination: String) -> Article? {
    pageContext.index.articleLinks[destination].map { pageContext.localization.articles[$0] }
  }

  private mutating func resolve(
    _ kind: ReferenceKind, _ id: String, anchor: String?, of link: MarkdownLink,
    diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    let suffix = anchor.map { "#" + $0 } ?? ""
    switch kind {
    case .page, .bank, .checklist, .template:
      let page = kind == .page ? PageReference(page: id) : PageReference("\(kind.rawValue):\(id)")
      guard let page, let target = links.target(page) else {
        if faults.isRead(kind, id) { diagnostics.append(faults.hidden(kind, id, at: link.place)) }
        return .drop
      }
      if let anchor {
        pageContext.wantedAnchors.append(WantedAnchor(anchor, on: target.path, at: link.place))
      }
      let language = differing(target.language == nil)
      return .lead(
        LinkTarget(
          links.relative(target.path + suffix), text: target.title, language: language,
          textLanguage: language))
    case .contact: return contact(id, part: anchor, of: link, diagnostics: diagnostics)
    case .term:
      guard let term = pageContext.index.terms[id] else { return .drop }
      return explanation(of: term) ?? lead(kind, id, text: term.term, className: "term")
    case .question: return lead(kind, id, text: pageContext.index.questions[id]?.text)
    case .category: return .drop
    default:
      let item = pageContext.index.item(kind, id)
      let isShown = item?.isShown(on: pageContext.index.asOf) ?? true
      return lead(kind, id, text: item?.linkText, withoutAnchor: !isShown)
    }
  }

  private func lead(
    _ kind: ReferenceKind, _ id: String, text: String?, className: String? = nil,
    withoutAnchor: Bool = false
  ) -> LinkResolution {
    guard var path = links.path(kind, id) else { return .drop }
    if withoutAnchor { path = String(path.prefix { $0 != "#" }) }
    return .lead(LinkTarget(links.relative(path), text: text ?? id, className: className))
  }

  private func contact(
    _ id: String, part: String?, of link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    guard let contact = pageContext.index.contacts[id] else { return .drop }
    let found: (address: String, text: String)? =
      switch part {
      case nil: links.path(.contact, id).map { (links.relative($0), contact.name) }
      case "address":
        links.path(.contact, id).map {
          (links.relative($0), contact.address.joined(separator: ", "))
        }
      case "phone":
        contact.phone.map { (PhoneNumber.link($0), PhoneNumber.display($0)) }
      case "email": contact.email.map { ("mailto:" + $0, $0) }
      case "url": contact.url.map { ($0, $0) }
      default: nil
      }
    if let found { return .lead(LinkTarget(found.address, text: found.text)) }
    let parts = [
      contact.phone.map { _ in "#phone" }, contact.email.map { _ in "#email" },
      contact.url.map { _ in "#url" }, contact.address.isEmpty ? nil : "#address",
    ].compactMap { $0 }
    diagnostics.append(
      Diagnostic(
        SiteFault.noSuchPart, at: link.place,
        "The contact `\(id)` has no `\(part ?? "")`.",
        allowed: "After its id there can be: \(parts.joined(separator: ", "))."))
    return .drop
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
