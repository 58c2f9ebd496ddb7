/// A diagnostic with its places turned into lines and columns.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic
  package var location: Location
  /// Where the diagnostic's notes stand, in their order.
  package var notes: [(location: Location, message: String)]
}
