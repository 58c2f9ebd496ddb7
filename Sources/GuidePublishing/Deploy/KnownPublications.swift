/// What one computer, and the texts on it, know of the publications to a target.
package struct KnownPublications: Sendable {
  /// A publication that the texts know of.
  package struct Noted: Hashable, Sendable {
    package var number: Int
    package var digest: String

    package init(number: Int, digest: String) {
      self.number = number
      self.digest = digest
    }
  }

  /// Those that were made from here, the first one first.
  package let receipts: [Receipt]
  /// The digests of sites that were begun to be sent from here, and have no receipt.
  let begun: Set<String>
  let noted: Set<Noted>
  /// The folder of the site that was published last from here, as far as it is kept.
  package let base: String?

  /// True when whatever is online was published from here, or these texts go on from it.
  ///
  /// A target that was published to by an earlier guide has no mark; then nothing is known of it
  /// but what this computer did itself.
  package func includes(_ online: OnlineSite) -> Bool {
    guard let digest = online.digest else { return true }
    if begun.contains(digest) || receipts.last?.digest == digest { return true }
    guard let mark = online.validMark else {
      return receipts.isEmpty || noted.contains { $0.digest == digest }
    }
    let number = mark.number
    return receipts.contains { $0.number == number && $0.digest == digest }
      || noted.contains(Noted(number: number, digest: digest))
  }

  /// True for a site that was begun to be sent from here.
  package func isBegun(_ digest: String) -> Bool { begun.contains(digest) }

  /// The number that the next publication gets, also after those from other computers.
  package func next(after online: OnlineSite) -> Int {
    max(receipts.last?.number ?? 0, online.number) + 1
  }
}
