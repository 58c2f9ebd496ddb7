internal import Glibc

/// A short wait between two looks at something that another process does.
package enum Pause {
  package static let milliseconds = 20

  package static func short() { usleep(UInt32(milliseconds) * 1_000) }
}
