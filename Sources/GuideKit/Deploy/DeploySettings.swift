import GuideSupport

/// How a site is sent: the same for `deploy` and `rollback`.
package struct DeploySettings: Sendable {
  /// Whether to go on without asking.
  package var yes = false
  /// Whether to show what would be done, and do nothing.
  package var dryRun = false
  /// The role of whoever publishes, for the receipt; nil for the usual one.
  package var by: String?
  /// How many pages may be taken away at once; nil for what the target allows.
  package var removals: Int?
  /// Whether files are sent that are there already.
  package var everything = false
  /// Whether to publish even if that undoes what somebody else published since.
  package var undoOthers = false

  package init() {}

  /// Who publishes, as the receipt has it.
  var role: String { by ?? Program.environment("GUIDE_ROLE") ?? "office" }
}
