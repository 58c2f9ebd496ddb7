package import GuideSupport

/// A file of the site whose path is known, and whose bytes are made when somebody wants them.
package struct DeferredFile: Sendable {
  /// From the site's root.
  package let path: String
  /// Of the bytes, when they are there and their digest is in their name.
  package let digest: SHA256?
  package let make: @Sendable () -> [UInt8]

  package init(_ path: String, digest: SHA256? = nil, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.digest = digest
    self.make = make
  }
}
