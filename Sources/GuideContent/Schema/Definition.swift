package import GuideDiagnostics

/// An id that something has, and where.
package struct Definition: Sendable {
  package var kind: ReferenceKind
  package var id: String
  package var place: Place
}
