internal import Glibc

/// Measures how long something takes; setting the computer's clock does not matter to it.
package struct Stopwatch: Sendable {
  private let start = Self.now

  package init() {}

  package var milliseconds: Int { (Self.now - start) / 1_000_000 }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
