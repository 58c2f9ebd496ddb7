internal import GuideContent
internal import GuideDiagnostics
internal import GuidePublishing
internal import GuideSupport

/// What guide remembers of earlier publications, in files that travel and are merged.
extension FuzzTarget {
  /// `published.lock`, which may lose nothing when it is written again.
  static let ledger = FuzzTarget("ledger") { bytes in
    let input = ReadFile(bytes, named: "published.lock")
    let ledger = Ledger(input.file, diagnostics: input.diagnostics)
    let again = ReadFile(ledger.written(adding: [], urgent: nil), named: "published.lock")
    let second = Ledger(again.file, diagnostics: again.diagnostics)
    if Set(second.entries.keys) != Set(ledger.entries.keys) { return "an address was lost" }
    if let fault = again.diagnostics.first { return "it can't be read again: \(fault.message)" }
    return input.broken()
  }

  /// The list of a site's files; what is taken for one is a list as guide writes it.
  static let manifest = FuzzTarget("manifest") { bytes in
    guard let manifest = Manifest(reading: bytes) else { return nil }
    var out = OutputBuffer()
    manifest.append(to: &out)
    guard let again = Manifest(reading: out.bytes) else { return "it can't be read again" }
    return again.files.map(\.path) == manifest.files.map(\.path) ? nil : "a file was lost"
  }

  /// The mark of a publication at its target, and the receipt on the computer that sent it.
  static let publication = FuzzTarget("publication") { bytes in
    if let mark = PublicationMark(reading: bytes) {
      _ = mark.words
      let again = PublicationMark(reading: Array(mark.text.utf8))
      // Of a longer one only the beginning is read.
      guard mark.text.utf8.count > 4_096 || again?.digest == mark.digest else {
        return "the mark is another one when it is read again"
      }
    }
    if let receipt = Receipt(String(decoding: bytes, as: UTF8.self)) {
      _ = receipt.words
      guard Receipt(receipt.text) != nil else { return "the receipt can't be read again" }
    }
    return nil
  }
}
