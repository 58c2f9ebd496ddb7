package import GuideDiagnostics

/// A piece of a YAML file that knows its place.
package struct Node: Sendable {
  package var place: Place
  package var content: Content

  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
  }

  package init(_ place: Place, _ content: Content) {
    self.place = place
    self.content = content
  }

  /// What it is, in a word for a message: "text", "a list", "a group of keys".
  package var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.isEmptyPlain ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
