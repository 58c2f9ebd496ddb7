@testable import GuideKit
import Foundation
import GuideDiagnostics
import TestSupport
import Testing

@testable import guide

/// The pages of the handbook that come from the program are what the program says now.
///
/// `SNAPSHOTS=overwrite` writes them again.
@Suite struct HandbookReference {
  @Test func everyKeyIsInIt() {
    for page in HandbookPage.records {
      #expect(Snapshot.difference(page.text, from: page.file) == nil)
    }
  }

  @Test func everyMessageIsInIt() {
    #expect(HandbookPage.modules == GuideDiagnosticCatalog.modules.count)
    let pages = HandbookPage.messages
    #expect(pages.count == HandbookPage.modules)
    for page in pages { #expect(Snapshot.difference(page.text, from: page.file) == nil) }
    let all = pages.map(\.text).joined()
    for entry in GuideDiagnosticCatalog.all.entries {
      #expect(all.contains("\n## \(entry.code) {#\(entry.code)}\n"), "\(entry.code)")
    }
  }

  @Test func noPageIsLeftFromBefore() throws {
    let written = try FileManager.default.contentsOfDirectory(atPath: HandbookPage.folder.path)
      .filter {
        $0 != "messages-to-copy.md" && ($0.hasPrefix("keys-") || $0.hasPrefix("messages-"))
      }
    let pages = HandbookPage.records + HandbookPage.messages
    #expect(Set(written) == Set(pages.map { "\($0.id).md" }))
  }
}
