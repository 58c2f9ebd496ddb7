package import GuideSupport

/// What is at a target, as the lists there tell.
package struct OnlineSite: Sendable {
  /// Beside the manifest while a delivery is under way: what it was going to be.
  ///
  /// It tells the next delivery what an interrupted one may have left.
  package static let begunName = ".guide-manifest.next"

  /// What was published; nil when nothing was yet.
  package let published: Manifest?
  /// What an interrupted delivery had begun to bring.
  package let begun: Manifest?
  /// Which publication it is, as far as that is written there.
  package let mark: PublicationMark?
  /// Paths of files that are not there as the list says, as far as a look tells.
  package var damaged: Set<String> = []

  package init(published: Manifest?, begun: Manifest? = nil, mark: PublicationMark? = nil) {
    self.published = published
    self.begun = begun
    self.mark = mark
  }

  /// Reads the lists and the mark from their bytes; an empty one is none.
  package init(
    published: [UInt8], begun: [UInt8], mark: [UInt8] = [], at place: String
  ) throws(SystemError) {
    self.published = try Self.read(published, place)
    // Cut off in the middle it tells nothing, and is written again.
    self.begun = begun.isEmpty ? nil : Manifest(reading: begun)
    self.mark = PublicationMark(reading: mark)
  }

  /// The SHA-256 of the list of what is published.
  package var digest: String? { published?.digest }

  /// The mark, if it speaks of what is there: one of an interrupted delivery does not.
  package var validMark: PublicationMark? { mark.flatMap { $0.digest == digest ? $0 : nil } }

  /// The number of the last publication there; 0 when there was none.
  package var number: Int { max(mark?.number ?? 0, published == nil ? 0 : 1) }

  private static func read(_ bytes: [UInt8], _ place: String) throws(SystemError) -> Manifest? {
    if bytes.isEmpty { return nil }
    if let manifest = Manifest(reading: bytes) { return manifest }
    throw SystemError(
      "understand", "\(Manifest.fileName) in \(place)", code: 0,
      detail: """
        it is the list that guide keeps of the files it published, and somebody has changed it. \
        Take the site away there, and publish again
        """)
  }
}
