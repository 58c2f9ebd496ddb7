package import GuideDiagnostics

/// An id that something names, and where.
package struct Reference: Sendable {
  package var kind: ReferenceKind
  package var id: String
  package var place: Place

  package init(kind: ReferenceKind, id: String, place: Place) {
    self.kind = kind
    self.id = id
    self.place = place
  }
}
