import Foundation
import GuideContent
import TestSupport
import Testing

@Suite struct ReferencePage {
  /// `SNAPSHOTS=overwrite` writes the page again after a record has changed.
  @Test func isWrittenFromTheDeclarations() {
    let file = SchemaAgreement.repository
      .appendingPathComponent("Documentation/ContentFiles.md")
    #expect(Snapshot.difference(ContentReference.markdown, from: file) == nil)
  }
}
