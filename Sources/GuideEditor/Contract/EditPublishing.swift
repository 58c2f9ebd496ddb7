/// What needs the rest of guide: what readers would see change, and publishing.
package protocol EditPublishing: Sendable {
  /// What readers would see change, and the places that can be published to: a JSON object.
  func changes() throws(EditFailure) -> [UInt8]

  /// Publishes to a target; what it does goes to `tell`.
  ///
  /// - Parameter typed: what was typed as a yes: the name of the target.
  /// - Returns: why it was not begun; nil when it was.
  func publish(to target: String, typed: String) -> String?
}
