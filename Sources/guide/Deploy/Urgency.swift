import GuideContent
import GuideDiagnostics
import GuideSite

/// What may wait when a page may not: broken links, and what was lost of what was published.
///
/// The pages themselves are whole without it. The next build reports all of it again.
enum Urgency {
  private static let codes: Set<String> = Set(
    [
      SiteFault.linkWithoutKind, .unknownLinkKind, .noSuchPart, .noSuchHeading, .imageNotFound,
    ].map(\.rawValue)
      + [VerifyFault.brokenLink, .brokenAnchor].map(\.rawValue)
      + [LedgerFault.lostAddress, .lostHeading, .lostID].map(\.rawValue))

  static func canWait(_ fault: Diagnostic, in files: SourceFiles) -> Bool {
    if codes.contains(fault.code) { return true }
    // In an article it is a link, which is left out; in a data file it may be anything.
    return fault.code == RuleFault.unknownReference.rawValue
      && files[fault.place.file].name.hasSuffix(".md")
  }
}
