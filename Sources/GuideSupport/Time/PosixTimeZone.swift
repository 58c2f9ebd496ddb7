internal import Glibc

/// The rule at the end of a TZif file, such as `CST6CDT,M3.2.0,M11.1.0`: it holds for all years
/// after those that the file lists (POSIX, `TZ`; RFC 9636 lets hours be 167 and below zero).
struct PosixTimeZone: Sendable {
  /// A day of each year, and the second of that day.
  private struct Stage {
    enum Day {
      /// 1 to 365: February 29 is never counted.
      case withoutLeapDay(Int)
      /// 0 to 365.
      case ofYear(Int)
      /// The fifth week is the last one.
      case week(month: Int, week: Int, weekday: Int)
    }

    var day: Day
    var second: Int
  }

  private let standard: Int
  private let summer: (offset: Int, begins: Stage, ends: Stage)?

  init?(_ text: some Sequence<UInt8>) {
    var reader = Reader(Array(text))
    guard reader.skipName(), let west = reader.time(mostHours: 24) else { return nil }
    standard = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.skipName() else { return nil }
    var offset = standard + 3_600
    if !reader.isNext(",") {
      guard let west = reader.time(mostHours: 24) else { return nil }
      offset = -west
    }
    guard reader.take(","), let begins = reader.moment(), reader.take(","),
      let ends = reader.moment(), reader.isAtEnd
    else { return nil }
    summer = (offset, begins, ends)
  }

  /// Seconds to add to UTC.
  func offset(at moment: Int) -> Int {
    guard let summer, let year = Self.year(of: moment) else { return standard }
    // A change of the year before or after may fall into this one.
    var changes: [(at: Int, isSummer: Bool)] = []
    for year in year - 1...year + 1 {
      changes.append((Self.seconds(of: summer.ends, in: year) - summer.offset, false))
      changes.append((Self.seconds(of: summer.begins, in: year) - standard, true))
    }
    // Where one summer ends as the next begins, as in a zone that has no winter, it goes on.
    let latest = changes.filter { $0.at <= moment }.max {
      ($0.at, $0.isSummer ? 1 : 0) < ($1.at, $1.isSummer ? 1 : 0)
    }
    return latest?.isSummer ?? false ? summer.offset : standard
  }

  private static func year(of moment: Int) -> Int? {
    var time = time_t(moment)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil, (0...9_999).contains(parts.tm_year) else { return nil }
    return Int(parts.tm_year) + 1_900
  }

  /// The local time of a change, counted as if it were UTC.
  private static func seconds(of moment: Stage, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let before = year - 1
    let start = before * 365 + before / 4 - before / 100 + before / 400 - 719_162
    let day: Int
    switch moment.day {
    case .withoutLeapDay(let number): day = number - 1 + (isLeap && number > 59 ? 1 : 0)
    case .ofYear(let number): day = number
    case .week(let month, let week, let weekday):
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let first = lengths.prefix(month - 1).reduce(0, +)
      // 1970-01-01 was a Thursday.
      let weekdayOfFirst = (start + first + 4) % 7
      var inMonth = (weekday - weekdayOfFirst + 7) % 7 + (week - 1) * 7
      if inMonth >= lengths[month - 1] { inMonth -= 7 }
      day = first + inMonth
    }
    return (start + day) * 86_400 + moment.second
  }

  /// Reads the parts of the rule one after the other.
  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    func isNext(_ sign: Unicode.Scalar) -> Bool { next == UInt8(ascii: sign) }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
      if !isNext(sign) { return false }
      index += 1
      return true
    }

    /// `CST`, or `<-03>` for a name with other characters than letters.
    mutating func skipName() -> Bool {
      if take("<") {
        while let next, next != UInt8(ascii: ">") { index += 1 }
        return take(">")
      }
      let start = index
      while let next, (65...90).contains(next | 0x20 ^ 0x20) { index += 1 }
      return index - start >= 3
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int? {
      var value: Int?
      while let next, next.isDigit, value ?? 0 <= 1_000 {
        value = (value ?? 0) * 10 + Int(next - 48)
        index += 1
      }
      return value.flatMap { range.contains($0) ? $0 : nil }
    }

    /// `6`, `-5:30` or `1:02:03`, in seconds.
    mutating func time(mostHours: Int) -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number(0...mostHours) else { return nil }
      var seconds = hours * 3_600
      for unit in [60, 1] where take(":") {
        guard let part = number(0...59) else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `M3.2.0`, `J60` or `59`, and after a slash the time, which is 2 o'clock without.
    mutating func moment() -> Stage? {
      let day: Stage.Day
      if take("M") {
        guard let month = number(1...12), take("."), let week = number(1...5), take("."),
          let weekday = number(0...6)
        else { return nil }
        day = .week(month: month, week: week, weekday: weekday)
      } else if take("J") {
        guard let number = number(1...365) else { return nil }
        day = .withoutLeapDay(number)
      } else {
        guard let number = number(0...365) else { return nil }
        day = .ofYear(number)
      }
      guard take("/") else { return Stage(day: day, second: 7_200) }
      return time(mostHours: 167).map { Stage(day: day, second: $0) }
    }
  }
}
