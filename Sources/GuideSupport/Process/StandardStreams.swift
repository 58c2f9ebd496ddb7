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

/// Where a program writes what it has to say.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case errors = 2

  /// True when a person reads it as it is written.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// True when it understands colors and moving back in a line.
  package var isCapableTerminal: Bool {
    guard isTerminal, let kind = Program.environment("TERM") else { return false }
    return kind != "dumb" && !kind.isEmpty
  }

  /// The columns of the terminal, or nil when it has none or does not say.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let name = self == .output ? "the output" : "messages"
    if let failure = Files.writeAll(bytes, rawValue, to: name) { throw failure }
  }

  package func write(_ text: String) throws(SystemError) {
    var text = text
    let failure: SystemError? = text.withUTF8 { bytes in
      do throws(SystemError) { try write(UnsafeRawBufferPointer(bytes)) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }
}
