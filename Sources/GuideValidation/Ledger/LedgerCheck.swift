package import GuideContent
package import GuideDiagnostics
package import GuideSite

/// Whether everything that was published is still there, or leads on.
package struct LedgerCheck {
  package let siteContext: SiteContext
  package let ledger: Ledger
  package let now: Set<LedgerEntry>
  package let headings: [PageHeadings]

  package init(
    siteContext: SiteContext, ledger: Ledger, now: Set<LedgerEntry>, headings: [PageHeadings]
  ) {
    self.siteContext = siteContext
    self.ledger = ledger
    self.now = now
    self.headings = headings
  }

  package func faults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let urgent = ledger.urgent {
      faults.append(
        Diagnostic(
          LedgerFault.urgentOpen, at: urgent.place,
          "The site went out in a hurry: \(urgent.note).",
          allowed: "Fix what guide reports, then publish with guide deploy as usual."))
    }
    let lost = ledger.entries.filter { !now.contains($0.key) }
    if lost.isEmpty { return faults }
    let replaced = Set(siteContext.guide.main.redirects.filter { !$0.hasAddress }.map(\.from))
    for (entry, place) in lost.sorted(by: { $0.key.line < $1.key.line }) {
      switch entry.kind {
      case .address:
        if let fault = lostAddress(entry.key, place, lost: lost) { faults.append(fault) }
      case .heading: break
      default:
        if !replaced.contains(entry.reference), !isPartOfLostPage(entry, lost) {
          faults.append(lostID(entry, place))
        }
      }
    }
    return faults
      + LostHeadings(siteContext: siteContext, ledger: ledger, now: now, headings: headings).faults(
        lost.keys.filter { $0.kind == .heading })
  }

  // MARK: Addresses

  private func lostAddress(_ path: String, _ place: SourceRange, lost: [LedgerEntry: SourceRange])
    -> Diagnostic?
  {
    // A redirect holds in every language, so one report is enough.
    let plain = siteContext.routes.withoutLanguage(String(path.dropFirst()))
    if "/" + plain != path, lost[LedgerEntry(.address, "/" + plain)] != nil { return nil }
    if let template = Self.template(in: plain), lost[LedgerEntry(.template, template)] != nil {
      return nil
    }
    let article = siteContext.guide.main.articles.first { $0.slug + "/" == plain }
    if let article, let reason = article.hiddenBecause {
      switch reason {
      case .scheduled, .expired:
        return Diagnostic(
          LedgerFault.addressEnded, at: article.frontMatter.place.beginning,
          "The page `\(article.id)` was published and \(reason.words): its address leads nowhere.",
          allowed: "To lead its readers on, write `replaced_by:` and the page that takes its place."
        )
      case .draft, .retired:
        return Diagnostic(
          LedgerFault.lostAddress, at: article.frontMatter.place.beginning,
          "The page `\(article.id)` was published and \(reason.words) now: `\(path)` leads nowhere.",
          allowed: reason == .draft
            ? "Publish it, or make it `status: retired` with `replaced_by:` and the page that takes its place."
            : "Write `replaced_by:` and the page that takes its place.")
      }
    }
    return Diagnostic(
      LedgerFault.lostAddress, at: place,
      "`\(path)` was published, and nothing is there now.",
      allowed:
        "Write into `redirects.yaml`, below `items:`, `- from: /\(plain)` and under it `to: \"page:…\"` with the id of the page that takes its place."
    )
  }

  private static func template(in path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[0] == "templates" ? String(parts[1]) : nil
  }

  // MARK: Ids

  /// With its list or article gone, a part is no second loss.
  private func isPartOfLostPage(_ entry: LedgerEntry, _ lost: [LedgerEntry: SourceRange]) -> Bool {
    guard entry.kind == .checklistItem, let list = entry.key.split(separator: "/").first else {
      return false
    }
    return !siteContext.guide.main.checklists.contains { $0.id == list }
  }

  private func lostID(_ entry: LedgerEntry, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      LedgerFault.lostID, at: place,
      "The \(entry.kind.name) `\(entry.key)` was published, and "
        + (entry.kind.retires || entry.kind == .checklistItem
          ? "saved worksheets may hold it." : "links may lead to it."),
      allowed: entry.kind.retires
        ? "Put it back with `status: retired`, and with `replaced_by:` if another took its place."
        : "Put it back, or write into `redirects.yaml`, below `items:`, `- from: \"\(entry.reference)\"` and under it `to: \"page:…\"` with the page that has it now."
    )
  }
}
