internal import GuideSystem

extension Day {
  /// Today in a time zone such as `America/Chicago`; nil when there is no such zone.
  static func today(in zone: String) -> Day? {
    TimeZones.today(in: zone).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
  }
}
