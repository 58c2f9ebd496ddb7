/// How bad it is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing is published until it is mended.
  case error
  /// Published all the same, unless `--strict` is given.
  case warning

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}
