internal import Glibc

/// The days of the world, by the time zones that this computer knows.
package enum TimeZones {
  private static let folder = "/usr/share/zoneinfo"

  /// Today in a time zone such as `America/Chicago`; nil when there is no such zone.
  ///
  /// The C library knows one zone at a time, so this is for the main thread, while no other asks
  /// for a date.
  package static func today(in zone: String) -> (year: Int, month: Int, day: Int)? {
    if !isKnown(zone) { return nil }
    let before = Program.environment("TZ")
    setenv("TZ", zone == "UTC" ? "UTC0" : ":" + zone, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return Program.today
  }

  /// False on a computer that knows no zone but UTC.
  package static var areInstalled: Bool { Files.kind(folder) == .folder }

  /// The names of all zones, for a suggestion.
  package static var names: [String] {
    let files = (try? Files.walk(folder)) ?? []
    return files.filter { $0.utf8.contains(UInt8(ascii: "/")) && $0.utf8.first ?? 0 < 0x61 }
  }

  private static func isKnown(_ zone: String) -> Bool {
    if zone == "UTC" { return true }
    let isName = zone.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    return isName && !zone.hasPrefix("/") && Files.kind(folder + "/" + zone) == .file
  }
}
