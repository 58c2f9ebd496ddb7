/// What needs the rest of guide: what readers would see change, and publishing.
package protocol EditPublishing: Sendable {
  /// What readers would see change: a JSON object.
  func changes() throws(EditFailure) -> [UInt8]

  /// The places that can be published to, with their names: a JSON list.
  func targets() throws(EditFailure) -> [UInt8]

  /// Publishes to a target; what it does goes to `tell`.
  ///
  /// - Parameter typed: what was typed as a yes: the name of the target.
  /// - Returns: why it was not begun; nil when it was.
  func publish(to target: String, typed: String) -> String?
}
