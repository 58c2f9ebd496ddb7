/// A file of the site whose path is known, and whose bytes are made when somebody wants them.
package struct DeferredFile: Sendable {
  /// From the site's root.
  package let path: String
  package let make: @Sendable () -> [UInt8]

  package init(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }
}
