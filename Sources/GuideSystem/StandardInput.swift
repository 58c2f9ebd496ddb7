internal import Glibc

/// Where a person answers.
package enum StandardInput {
  package static var isTerminal: Bool { isatty(0) == 1 }

  /// A line, without its end; nil when there is none.
  package static func line() -> String? { readLine() }
}
