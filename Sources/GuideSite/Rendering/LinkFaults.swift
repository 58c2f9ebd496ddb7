internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// What to say of links that lead nowhere.
struct LinkFaults {
  let links: PageLinks

  /// A link to something by its name alone.
  func withoutKind(_ destination: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      SiteFault.linkWithoutKind, at: place,
      "`\(destination)` says neither a page nor a web address.",
      allowed:
        "Link to a page of the guide by its id, as in `page:what-it-is`, and to other sites with `https://`.",
      write: meantFile(destination) ?? meantSite(destination) ?? meantPage(destination))
  }

  func unknownScheme(_ scheme: String, _ id: String, at place: SourceRange) -> Diagnostic {
    let kinds = ReferenceKind.allCases.filter { $0 != .category }.map(\.rawValue)
    let meant = Suggestion.nearest(to: scheme, in: kinds + ["file"])
    return Diagnostic(
      SiteFault.unknownLinkKind, at: place,
      "Links can't begin with `\(scheme):`."
        + (meant.map { " Did you mean `\($0):`?" } ?? ""),
      allowed:
        "Inside the guide: \(kinds.map { $0 + ":" }.joined(separator: ", ")), file:. To other sites: https:, mailto:, tel:.",
      write: meant.map { "\($0):\(id)" })
  }

  /// A dangling reference's repair, with what is around the id in a link.
  func keeping(_ fault: Diagnostic, scheme: String, anchor: String?) -> Diagnostic {
    var fault = fault
    fault.write = fault.write.map { "\(scheme):\($0)" + (anchor.map { "#" + $0 } ?? "") }
    return fault
  }

  func hidden(_ kind: ReferenceKind, _ id: String, at place: SourceRange) -> Diagnostic {
    let reason =
      kind == .page
      ? links.index.article(id)?.hiddenBecause?.words ?? "is not on the site" : "is not shown"
    return Diagnostic(
      SiteFault.linkToHidden, at: place,
      "Readers can't follow this link, because the \(kind.name) `\(id)` \(reason).",
      allowed: "The words stay, without a link. Remove the link, or show what it leads to.")
  }

  /// False for what is in a file that could not be read, which has been reported.
  func isRead(_ kind: ReferenceKind, _ id: String) -> Bool {
    let ids = links.siteContext.guide.ids
    if kind == .page, ids.unreadPages.contains(id) { return false }
    return ids.isComplete || kind == .page && links.index.article(id) != nil
  }

  /// The file that somebody meant who wrote its name alone; nil for what is no file's name.
  private func meantFile(_ destination: String) -> String? {
    guard let dot = destination.lastIndex(of: "."),
      DownloadKind(ending: String(destination[destination.index(after: dot)...])) != nil
    else { return nil }
    return links.siteContext.downloads.meant(destination).map {
      "file:" + MissingPicture.written($0)
    }
  }

  /// The address that somebody meant who left out what is before `www.`.
  private func meantSite(_ destination: String) -> String? {
    let address = "https://" + destination
    return destination.lowercased().hasPrefix("www.") && LinkAddress.fault(in: address) == nil
      ? address : nil
  }

  /// The page that somebody meant who wrote a file's name or an address.
  private func meantPage(_ destination: String) -> String? {
    var name = destination.lastPathComponent
    for ending in [".md", ".html", ".htm"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    let ids = links.siteContext.guide.ids
    if ids.contains(.page, name) { return "page:\(name)" }
    return Suggestion.nearest(to: name, in: ids.ids(.page)).map { "page:\($0)" }
  }
}
