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

  /// A path from the site's root, as this page links to it.
  func relative(_ path: String) -> String {
    path.isEmpty && pageContext.prefix.isEmpty ? "./" : pageContext.prefix + path
  }

  // MARK: Links

  mutating func resolve(_ link: MarkdownLink, diagnostics: DiagnosticCollector) -> LinkResolution {
    let destination = link.destination
    // Nearly every link is of this kind: to an article that is there, as a whole.
    if let article = article(of: destination), article.isShown {
      let language = differing(article.isTranslated)
      return .lead(
        LinkTarget(
          pageContext.articleAddress(article), text: link.hasText ? nil : article.frontMatter.title,
          language: language, textLanguage: language))
    }
    if destination.utf8.first == UInt8(ascii: "#") {
      let fragment = Fragment.composed(String(destination.dropFirst()))
      return idPrefix.isEmpty && destination.utf8.dropFirst().elementsEqual(fragment.utf8)
        ? .keep : .lead(LinkTarget("#\(idPrefix)\(fragment)"))
    }
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      diagnostics.append(
        Diagnostic(
          SiteFault.linkWithoutKind, at: link.place,
          "`\(destination)` says neither a page nor a web address.",
          allowed:
            "Link to a page of the guide by its id, as in `page:what-it-is`, and to other sites with `https://`.",
          write: meantFile(destination) ?? meantPage(destination)))
      return .drop
    }
    let scheme = String(destination[..<colon])
    // Of schemes of the web, letters of either size are the same; ids tell them apart.
    switch scheme.lowercased() {
    case let scheme where scheme == "https" || scheme == "http":
      var address = scheme + destination[colon...]
      let base = pageContext.localization.site.baseURL
      if address.hasPrefix(base) { address = Fragment.composed(inAddress: address) }
      pageContext.wantedAnchors += WantedAnchor.all(in: address, base: base, at: link.place)
      return outside(address, link, diagnostics)
    case let scheme where scheme == "mailto" || scheme == "tel" || scheme == "sms":
      let rest = destination[destination.utf8.index(after: colon)...]
      if let fault = ContactAddress.fault(scheme, rest) {
        diagnostics.append(
          Diagnostic(
            scheme == "mailto" ? ContentFault.badEmail : ContentFault.badPhone, at: link.place,
            "`\(destination)` \(fault.words).", allowed: fault.form))
        return .drop
      }
      return link.destination.hasPrefix(scheme)
        ? .keep : .lead(LinkTarget(scheme + destination[colon...]))
    case "file":
      return download(
        String(destination[destination.utf8.index(after: colon)...]), link, diagnostics)
    default: break
    }
    var id = String(destination[destination.utf8.index(after: colon)...])
    var anchor: String?
    if let hash = id.utf8.firstIndex(of: UInt8(ascii: "#")) {
      anchor = Fragment.composed(String(id[id.utf8.index(after: hash)...]))
      id = String(id[..<hash])
    }
    guard let kind = ReferenceKind(rawValue: scheme), kind != .category else {
      diagnostics.append(unknownScheme(scheme, id, at: link.place))
      return .drop
    }
    if let fault = pageContext.siteContext.guide.ids.fault(
      of: Reference(kind: kind, id: id, place: link.place))
    {
      diagnostics.append(keeping(fault, scheme, anchor))
      return .drop
    }
    return resolve(kind, id, anchor, link, diagnostics)
  }

  /// A link to a file that readers may keep: it says what kind of file that is, and how large.
  private func download(
    _ name: String, _ link: MarkdownLink, _ diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    let downloads = pageContext.siteContext.downloads
    guard let file = downloads.named(name) else {
      diagnostics.append(downloads.missing(name, at: link.place, prefix: "file:"))
      return .drop
    }
    var before = OutputBuffer(capacity: 96)
    before.append("<a class=\"file\" href=\"")
    before.appendEscaped(relative(file.address))
    before.append("\">")
    return .surround(
      LinkSurround(
        before: before.bytes, after: Array(" (\(file.facts))</a>".utf8), text: name))
  }

  /// A link to another site.
  private func outside(
    _ address: String, _ link: MarkdownLink, _ diagnostics: DiagnosticCollector
  ) -> LinkResolution {
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
    _ kind: ReferenceKind, _ id: String, _ anchor: String?, _ link: MarkdownLink,
    _ diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    let suffix = anchor.map { "#" + $0 } ?? ""
    switch kind {
    case .page, .bank, .checklist, .template:
      let page = kind == .page ? PageReference(page: id) : PageReference("\(kind.rawValue):\(id)")
      guard let page, let target = pageContext.target(page) else {
        if isRead(kind, id) { diagnostics.append(hidden(kind, id, at: link.place)) }
        return .drop
      }
      if let anchor {
        pageContext.wantedAnchors.append(WantedAnchor(anchor, on: target.path, at: link.place))
      }
      let language = differing(target.language == nil)
      return .lead(
        LinkTarget(
          relative(target.path + suffix), text: target.title, language: language,
          textLanguage: language))
    case .contact: return contact(id, part: anchor, link, diagnostics)
    case .term:
      guard let term = pageContext.index.terms[id] else { return .drop }
      return explanation(of: term) ?? lead(kind, id, term.term, className: "term")
    case .question: return lead(kind, id, pageContext.index.questions[id]?.text)
    case .category: return .drop
    default:
      let item = pageContext.index.item(kind, id)
      let isShown = item?.isShown(on: pageContext.index.asOf) ?? true
      return lead(kind, id, item?.linkText, withoutAnchor: !isShown)
    }
  }

  private func lead(
    _ kind: ReferenceKind, _ id: String, _ text: String?, className: String? = nil,
    withoutAnchor: Bool = false
  ) -> LinkResolution {
    guard var path = pageContext.path(kind, id) else { return .drop }
    if withoutAnchor { path = String(path.prefix { $0 != "#" }) }
    return .lead(LinkTarget(relative(path), text: text ?? id, className: className))
  }

  private func contact(
    _ id: String, part: String?, _ link: MarkdownLink, _ diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    guard let contact = pageContext.index.contacts[id] else { return .drop }
    let found: (address: String, text: String)? =
      switch part {
      case nil: pageContext.path(.contact, id).map { (relative($0), contact.name) }
      case "address":
        pageContext.path(.contact, id).map {
          (relative($0), contact.address.joined(separator: ", "))
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

  /// Whether a picture is on the screen when its page opens: a browser must not wait with that one.
  mutating func isSeenAtOnce(_ image: MarkdownImage) -> Bool {
    defer { hasPicture = true }
    guard !hasPicture, let textStart else { return false }
    return image.place.range.lowerBound - textStart < Self.firstScreen
  }

  /// About as many bytes of text as are above the fold below a page's title.
  private static let firstScreen = 600
}
