package import GuideDiagnostics

/// Keys with values, in the order in which they were written.
package struct Mapping: Sendable {
  package var entries: [Entry]

  package struct Entry: Sendable {
    package var key: String
    package var keyPlace: Place
    package var value: Node

    package init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The value of the first entry with this key.
  package subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }
}
