internal import Glibc

/// What this process knows of itself.
package enum Program {
  /// A variable of the environment; nil when it is not set.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The file that this program was started from, links followed; nil when the system keeps it to
  /// itself.
  package static var file: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// This moment, in seconds since 1970-01-01 UTC.
  package static var moment: Int { time(nil) }
}

extension Program {
  /// This moment in the world's common time, as in `2026-11-26T15:40:00Z`.
  package static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// A number that tells this process from others that run now.
  package static var number: Int { Int(getpid()) }
}
