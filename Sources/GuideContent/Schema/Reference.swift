package import GuideDiagnostics

/// An id that something names, and where.
package struct Reference: Sendable {
  package var kind: ReferenceKind
  package var id: String
  package var place: Place
  /// The number of the list that it stands in, within its file; 0 outside of any.
  package var list: Int32

  package init(kind: ReferenceKind, id: String, place: Place, list: Int32 = 0) {
    self.kind = kind
    self.id = id
    self.place = place
    self.list = list
  }
}
