/// What needs the rest of guide: what readers would see change, and publishing.
package protocol EditPublishing: Sendable {
  /// The places that can be published to, what was published there, and what is being published: a
  /// JSON object. Quick: it looks at this computer only.
  func overview() throws(EditFailure) -> [UInt8]

  /// What readers would see change: a JSON object.
  ///
  /// - Parameters:
  ///   - target: the name of the place; nil for the first.
  ///   - number: the publication to bring back; nil for the texts as they are.
  func changes(at target: String?, bringingBack number: Int?) throws(EditFailure) -> [UInt8]

  /// Begins to publish, or to bring back; how it gets on goes to `tell`.
  ///
  /// - Returns: why it was not begun; nil when it was.
  func begin(_ order: PublishOrder) -> String?
}

/// What whoever publishes has asked for.
package struct PublishOrder: Sendable {
  package var target: String
  /// What was typed as a yes.
  package var typed: String
  /// The publication to bring back; nil to publish the texts as they are.
  package var bringBack: Int?
  /// The digest of the site whose changes were shown.
  package var seen: String?
  package var undoesOthers = false
  /// How many pages may go at once; nil for what the target allows.
  package var removals: Int?
  package var allowsPlaceholders = false

  package init(target: String, typed: String) {
    self.target = target
    self.typed = typed
  }
}
