internal import Glibc

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
