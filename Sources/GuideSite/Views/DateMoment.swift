package import GuideContent
internal import GuideSupport

/// When a date begins or ends, for machines.
package enum DateMoment: Equatable, Sendable {
  /// A whole day, wherever the reader is.
  case day(Day)
  /// A day and a time in UTC.
  case moment(Day, TimeOfDay)

  package static func begin(of date: DateEntry, in zone: String) -> DateMoment {
    guard let time = date.time else { return .day(date.day) }
    return utc(date.day, time, in: zone)
  }

  /// Nil for what has no length: a deadline, or a time without an end.
  ///
  /// For whole days it is the day after the last, as calendars want it.
  package static func end(of date: DateEntry, in zone: String) -> DateMoment? {
    if date.time == nil { return .day(date.end.adding(days: 1)) }
    return date.endTime.map { utc(date.end, $0, in: zone) }
  }

  /// The moment at which a clock in a zone shows a time.
  package static func utc(_ day: Day, _ time: TimeOfDay, in zone: String) -> DateMoment {
    let rules = TimeZones.rules(of: zone) ?? .utc
    let local = day.number * 86_400 + time.seconds
    // The offset is that of the moment, which is known when the offset is: the second try is right.
    let guess = local - rules.offset(at: local)
    let moment = local - rules.offset(at: guess)
    let number = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
    return .moment(
      Day.epoch.adding(days: number), TimeOfDay(seconds: moment - number * 86_400))
  }

  /// As in `2026-12-01` or `2026-12-01T23:00Z`.
  package var text: String {
    switch self {
    case .day(let day): day.description
    case .moment(let day, let time): "\(day)T\(time)Z"
    }
  }
}
