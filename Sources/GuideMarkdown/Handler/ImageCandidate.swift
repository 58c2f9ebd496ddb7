/// One of several files with the same picture, from which a browser takes what its screen needs.
package struct ImageCandidate: Sendable {
  /// The address; it is escaped when it is written.
  package var address: String
  /// In pixels.
  package var width: Int

  package init(_ address: String, width: Int) {
    self.address = address
    self.width = width
  }
}
