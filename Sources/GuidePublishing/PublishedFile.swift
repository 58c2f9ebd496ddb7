package import GuideSystem

/// One file of a published site, as the manifest lists it.
package struct PublishedFile: Sendable {
  /// Below the site's folder, with `/`.
  package let path: String
  /// Bytes.
  package let size: Int
  package let digest: SHA256

  package init(path: String, size: Int, digest: SHA256) {
    self.path = path
    self.size = size
    self.digest = digest
  }
}
