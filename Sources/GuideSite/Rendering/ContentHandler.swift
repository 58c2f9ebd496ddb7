internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSystem

/// Knows the guide around a piece of Markdown: what its links, images and blocks stand for.
struct ContentHandler: MarkdownHandler {
  var scope: PageScope
  /// What stands before the ids of headings, where several articles share a page.
  let idPrefix: String
  /// The language of the text, when that is not the page's: it is not translated.
  var language: String?
  /// Whether the first use of a term is explained where it stands.
  var explainsTerms = false
  /// The terms that have been explained.
  var explainedTerms: Set<String> = []

  /// Where an article's text begins in its file, when the page is the article's own.
  var textStart: Int?
  private var hasPicture = false

  /// Whether the words of the blocks are kept, to be judged with those of the article.
  let keepsReading: Bool
  var readings: [ReadingText] = []

  init(_ scope: PageScope, idPrefix: String = "", keepsReading: Bool = false) {
    self.scope = scope
    self.idPrefix = idPrefix
    self.keepsReading = keepsReading
  }

  var blockNames: [String] { BlockName.allCases.map(\.rawValue) }

  /// A path from the site's root, as this page links to it.
  func relative(_ path: String) -> String {
    path.isEmpty && scope.prefix.isEmpty ? "./" : scope.prefix + path
  }

  // MARK: Links

  mutating func resolve(_ link: MarkdownLink, diagnostics: inout [Diagnostic]) -> LinkResolution {
    let destination = link.destination
    // Nearly every link is of this kind: to an article that is there, as a whole.
    if let article = article(of: destination), article.isShown {
      let language = differing(article.isTranslated)
      return .lead(
        LinkTarget(
          scope.articleAddress(article), text: link.hasText ? nil : article.frontMatter.title,
          language: language, textLanguage: language))
    }
    if destination.utf8.first == UInt8(ascii: "#") {
      return idPrefix.isEmpty ? .keep : .lead(LinkTarget("#\(idPrefix)\(destination.dropFirst())"))
    }
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      diagnostics.append(
        Diagnostic(
          SiteFault.linkWithoutKind, at: link.place,
          "`\(destination)` says neither a page nor a web address.",
          allowed:
            "Link to a page of the guide by its id, as in `page:what-it-is`, and to other sites with `https://`.",
          write: meantPage(destination)))
      return .drop
    }
    let scheme = String(destination[..<colon])
    switch scheme {
    case "https", "http":
      scope.wantedAnchors += WantedAnchor.all(
        in: destination, base: scope.edition.site.baseURL, at: link.place)
      return .lead(LinkTarget(destination, relation: "external"))
    case "mailto", "tel", "sms": return .keep
    default: break
    }
    var id = String(destination[destination.utf8.index(after: colon)...])
    var anchor: String?
    if let hash = id.utf8.firstIndex(of: UInt8(ascii: "#")) {
      anchor = String(id[id.utf8.index(after: hash)...])
      id = String(id[..<hash])
    }
    guard let kind = ReferenceKind(rawValue: scheme), kind != .category else {
      diagnostics.append(unknownScheme(scheme, id, at: link.place))
      return .drop
    }
    if let fault = scope.world.guide.ids.fault(
      of: Reference(kind: kind, id: id, place: link.place))
    {
      diagnostics.append(keeping(fault, scheme, anchor))
      return .drop
    }
    return resolve(kind, id, anchor, link, &diagnostics)
  }

  /// The article of an address such as `page:what-it-is`.
  private func article(of destination: String) -> Article? {
    scope.index.articleLinks[destination].map { scope.edition.articles[$0] }
  }

  private mutating func resolve(
    _ kind: ReferenceKind, _ id: String, _ anchor: String?, _ link: MarkdownLink,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkResolution {
    let suffix = anchor.map { "#" + $0 } ?? ""
    switch kind {
    case .page, .bank, .checklist, .template:
      let page = kind == .page ? PageReference(page: id) : PageReference("\(kind.rawValue):\(id)")
      guard let page, let target = scope.target(page) else {
        diagnostics.append(hidden(kind, id, at: link.place))
        return .drop
      }
      if let anchor {
        scope.wantedAnchors.append(WantedAnchor(anchor, on: target.path, at: link.place))
      }
      let language = differing(target.language == nil)
      return .lead(
        LinkTarget(
          relative(target.path + suffix), text: target.title, language: language,
          textLanguage: language))
    case .contact: return contact(id, part: anchor, link, &diagnostics)
    case .term:
      guard let term = scope.index.terms[id] else { return .drop }
      return explanation(of: term) ?? lead(kind, id, term.term, className: "term")
    case .question: return lead(kind, id, scope.index.questions[id]?.text)
    case .plan: return lead(kind, id, scope.index.plans[id]?.title)
    case .source:
      let source = scope.index.sources[id]
      return lead(kind, id, source?.author ?? source?.title ?? source?.publisher ?? id)
    case .category: return .drop
    }
  }

  private func lead(
    _ kind: ReferenceKind, _ id: String, _ text: String?, className: String? = nil
  ) -> LinkResolution {
    guard let path = scope.path(kind, id) else { return .drop }
    return .lead(LinkTarget(relative(path), text: text ?? id, className: className))
  }

  private func contact(
    _ id: String, part: String?, _ link: MarkdownLink, _ diagnostics: inout [Diagnostic]
  ) -> LinkResolution {
    guard let contact = scope.index.contacts[id] else { return .drop }
    let found: (address: String, text: String)? =
      switch part {
      case nil: scope.path(.contact, id).map { (relative($0), contact.name) }
      case "address":
        scope.path(.contact, id).map { (relative($0), contact.address.joined(separator: ", ")) }
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

  // MARK: Images

  mutating func resolve(_ image: MarkdownImage, diagnostics: inout [Diagnostic])
    -> ImageResolution
  {
    let source = image.source
    guard source.hasPrefix("image:") else {
      let name = source.split(separator: "/").last.map(String.init) ?? source
      let meant = Suggestion.nearest(to: name, in: scope.world.images.names)
      diagnostics.append(
        Diagnostic(
          SiteFault.imageNotFound, at: image.place, "`\(source)` does not name an image.",
          allowed: "Put the image below `images/` and write `image:` and its name.",
          write: meant.map { "image:\($0)" }))
      return .drop
    }
    let name = String(source.dropFirst("image:".count))
    guard let found = scope.world.images[name] else {
      let meant = Suggestion.nearest(to: name, in: scope.world.images.names)
      diagnostics.append(
        Diagnostic(
          SiteFault.imageNotFound, at: image.place,
          "There is no image `\(name)` in the folder `images`."
            + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: "Names are compared letter by letter, large and small.",
          write: meant.map { "image:\($0)" }))
      return .drop
    }
    return .show(target(found, isLazy: !isSeenAtOnce(image)))
  }

  /// Whether a picture is on the screen when its page opens: a browser must not wait with that one.
  private mutating func isSeenAtOnce(_ image: MarkdownImage) -> Bool {
    defer { hasPicture = true }
    guard !hasPicture, let textStart else { return false }
    return image.place.range.lowerBound - textStart < Self.firstScreen
  }

  /// About as many bytes of text as stand above the fold below a page's title.
  private static let firstScreen = 600

  private func target(_ image: ImageTable.Image, isLazy: Bool) -> ImageTarget {
    var target = ImageTarget(relative(image.path), size: image.size, isLazy: isLazy)
    if !image.smaller.isEmpty, let size = image.size {
      target.candidates = image.smaller.map { ImageCandidate(relative($0.path), width: $0.width) }
      target.candidates.append(ImageCandidate(relative(image.path), width: size.width))
      target.sizes = scope.world.theme.imageSizes
    }
    return target
  }
}
