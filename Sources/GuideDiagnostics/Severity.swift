/// How bad it is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing is published until it is mended.
  case error
  /// Published all the same, unless `--strict` is given.
  case warning
  /// Nothing is wrong, but somebody has to look at something: a review is due, a number is old.
  ///
  /// What only time brings about is never more than this, so that a site that could be built
  /// yesterday can be built today, `--strict` or not.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
