internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

/// Links to files, people and other sites.
extension ContentHandler {
  /// A link to a file that readers may keep: it says what kind of file that is, and how large.
  func download(
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
  func contact(
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
  mutating func outside(
    _ address: String, _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    var address = address
    let base = pageContext.localization.site.baseURL
    if address.hasPrefix(base) { address = Fragment.composed(inAddress: address) }
    pageContext.wantedAnchors += WantedAnchor.all(in: address, base: base, at: link.place)
    if let fault = LinkAddress.fault(in: address) {
      diagnostics.append(
        Diagnostic(
          ContentFault.badURL, at: link.place,
          "`\(LoginText.hidden(in: address, isAddress: true))` \(fault).",
          allowed: "A web address is `https://`, the name of a website, and what follows it there.")
      )
      return .drop
    }
    if let reason = LinkAddress.privacy(of: address) {
      diagnostics.append(
        Diagnostic(
          ContentFault.privateAddress, at: link.place, reason,
          allowed: LinkAddress.privacyAdvice
            + " A page of this guide is linked as `page:` and its id."))
    }
    return .lead(LinkTarget(address, relation: "external"))
  }
}
