internal import GuideContent
internal import GuideDiagnostics
package import GuideMarkdown
internal import GuideSite

/// Headings that were published under an id which their page no longer has.
struct LostHeadings {
  let siteContext: SiteContext
  let ledger: Ledger
  let now: Set<LedgerEntry>
  let headings: [PageHeadings]

  func faults(_ lost: [LedgerEntry]) -> [Diagnostic] {
    if lost.isEmpty { return [] }
    var ids: [String: [String]] = [:]
    for entry in lost {
      guard let hash = entry.key.utf8.firstIndex(of: UInt8(ascii: "#")) else { continue }
      let id = String(entry.key[entry.key.utf8.index(after: hash)...])
      ids[String(entry.key[..<hash]), default: []].append(id)
    }
    var faults: [Diagnostic] = []
    // Of a page that is not shown, its address is reported.
    for page in headings {
      let article = siteContext.localizations[page.localization].localization.articles[page.article]
      let owner = siteContext.routes.languagePrefixes[page.localization] + article.id
      guard article.isTranslated, let lost = ids[owner] else { continue }
      var fresh = page.headings.filter {
        ledger.entries[LedgerEntry(.heading, "\(owner)#\($0.id)")] == nil
      }
      for id in lost.sorted() {
        let near = Suggestion.nearest(to: id, in: fresh.map(\.id))
        let index = fresh.firstIndex { $0.id == near } ?? (lost.count == fresh.count ? 0 : nil)
        let heir = index.map { fresh.remove(at: $0) }
        faults.append(fault(id, heir, article: article))
      }
    }
    return faults
  }

  private func fault(_ id: String, _ heir: Heading?, article: Article) -> Diagnostic {
    let message = "`\(article.id)` was published with a heading `#\(id)`, which links may lead to."
    guard let heir else {
      return Diagnostic(
        LedgerFault.lostHeading, at: SourceRange(article.file.id, at: article.body.lowerBound),
        message,
        allowed:
          "Write `{#\(id)}` after the heading that took its place. Beside another id it is `{#other #\(id)}`."
      )
    }
    let bytes = article.file.bytes
    var range = heir.place.range.clamped(to: 0..<bytes.count)
    if let end = bytes[range].firstIndex(where: { $0 == 10 || $0 == 13 }) {
      range = range.lowerBound..<end
    }
    let line = String(decoding: bytes[range], as: UTF8.self)
    let words = line.hasSuffix("}") ? "\(line.dropLast()) #\(id)}" : "\(line) {#\(id)}"
    return Diagnostic(
      LedgerFault.lostHeading, at: SourceRange(article.file.id, range), message,
      allowed: "The heading that took its place keeps the old id in braces.",
      write: line.hasPrefix("#") ? words : nil)
  }
}

/// The headings of an article in one language, as they were when its page was made.
package struct PageHeadings: Sendable {
  /// An index into `Guide.localizations`.
  package var localization: Int
  /// An index into the localization's articles.
  package var article: Int
  package var headings: [Heading]

  package init(localization: Int, article: Int, headings: [Heading]) {
    self.localization = localization
    self.article = article
    self.headings = headings
  }
}
