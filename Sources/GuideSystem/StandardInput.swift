internal import Glibc

/// Where a person answers.
package enum StandardInput {
  package static var isTerminal: Bool { isatty(0) == 1 }

  /// True when there is something to read, or nothing more will come.
  package static func isReady(within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) > 0
  }

  /// A line, without its end; nil when there is none.
  package static func line() -> String? { readLine() }
}
