internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

/// Links to what the guide has, by its id.
extension ContentHandler {
  /// A link to something of the guide by its id.
  mutating func reference(
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
}
