package import GuideSystem

/// What stands at a target, as the lists there tell.
package struct OnlineSite: Sendable {
  /// Beside the manifest while a delivery is under way: what it was going to be.
  ///
  /// It tells the next delivery what an interrupted one may have left.
  package static let begunName = ".guide-manifest.next"

  /// What was published; nil when nothing was yet.
  package let published: Manifest?
  /// What an interrupted delivery had begun to bring.
  package let begun: Manifest?

  package init(published: Manifest?, begun: Manifest? = nil) {
    self.published = published
    self.begun = begun
  }

  /// Reads both lists from their bytes; an empty one is none.
  package init(published: [UInt8], begun: [UInt8], at place: String) throws(SystemError) {
    self.published = try Self.read(published, place)
    // Cut off in the middle it tells nothing, and is written anew.
    self.begun = begun.isEmpty ? nil : Manifest(reading: begun)
  }

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
