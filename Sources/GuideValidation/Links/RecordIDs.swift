internal import GuideContent
package import GuideDiagnostics
internal import GuideMarkdown
package import GuideSite
internal import GuideTheme

/// Whether anything of the content has an id that the theme gives to a part of its pages.
///
/// A heading gives way, because nobody wrote its id down. The id of a record is what links name.
package enum RecordIDs {
  package static func faults(_ siteContext: SiteContext) -> [Diagnostic] {
    let guide = siteContext.guide
    var items = FileKinds.listed.flatMap { list in
      guide.main.records.listed(list).map { ($0.id, $0.place.beginning) }
    }
    let reserved = siteContext.theme.ids.ids
    let inOrder = reserved.sorted()
    for kind in [ReferenceKind.contact, .question, .category, .source] {
      items += inOrder.compactMap { id in guide.ids.place(kind, id).map { (id, $0) } }
    }
    var seen: Set<SourceRange> = []
    return items.compactMap { id, place in
      guard reserved.contains(id), seen.insert(place).inserted else { return nil }
      return Diagnostic(
        VerifyFault.sameHTMLID, at: place,
        "The id `\(id)` already belongs to a part of the page around it.",
        allowed: "Choose another one, as in `about-\(id)`.")
    }
  }
}
