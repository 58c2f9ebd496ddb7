internal import Glibc

/// The days of the world, by the time zones that this computer knows.
///
/// Nothing here changes or reads the zone of the process, so every thread may ask at any time.
package enum TimeZones {
  private static let folder = "/usr/share/zoneinfo"

  /// Today in a time zone such as `America/Chicago`; nil when there is no such zone.
  package static func today(in zone: String) -> (year: Int, month: Int, day: Int)? {
    rules(of: zone).flatMap { day(at: time(nil), $0) }
  }

  /// The day at a moment, in seconds since 1970-01-01 UTC; nil beyond the years that have a number.
  package static func day(at moment: Int, _ rules: TimeZoneRules) -> (
    year: Int, month: Int, day: Int
  )? {
    let (local, isTooFar) = moment.addingReportingOverflow(rules.offset(at: moment))
    var time = time_t(local)
    var parts = tm()
    if isTooFar || gmtime_r(&time, &parts) == nil { return nil }
    return (Int(parts.tm_year) + 1_900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// What is known of a zone; nil when there is no such zone.
  package static func rules(of zone: String) -> TimeZoneRules? {
    if zone == "UTC" { return .utc }
    let path = folder + "/" + zone
    guard isName(zone), Files.kind(path) == .file, let bytes = try? Files.read(path) else {
      return nil
    }
    return TimeZoneRules(bytes)
  }

  /// False on a computer that knows no zone but UTC.
  package static var areInstalled: Bool { Files.kind(folder) == .folder }

  /// The names of all zones, for a suggestion.
  package static var names: [String] {
    let files = (try? Files.walk(folder)) ?? []
    return files.filter { $0.utf8.contains(UInt8(ascii: "/")) && $0.utf8.first ?? 0 < 0x61 }
  }

  /// Whether a text can only name a file in the folder of the zones.
  private static func isName(_ zone: String) -> Bool {
    !zone.hasPrefix("/")
      && zone.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
          UInt8(ascii: "-"), UInt8(ascii: "+"):
          true
        default: false
        }
      }
  }
}
