internal import GuideSupport

/// A day of the Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil for a day that the calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year)).contains(day)
    else { return nil }
    self.init(checked: year, month, day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-23` and nothing else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
      let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static let epoch = Day(checked: 1970, 1, 1)

  package var description: String {
    // Every page names days: ten bytes fit into a string without an allocation.
    String(unsafeUninitializedCapacity: 10) { text in
      Self.write(year, to: text[0..<4])
      text[4] = UInt8(ascii: "-")
      Self.write(month, to: text[5..<7])
      text[7] = UInt8(ascii: "-")
      Self.write(day, to: text[8..<10])
      return 10
    }
  }

  /// Writes a number with as many digits as there is room for.
  private static func write(_ number: Int, to digits: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    var (digits, rest) = (digits, number)
    for index in digits.indices.reversed() {
      digits[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The same day `months` later; the last of the month where that month is shorter.
  package func adding(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return Day(checked: year, month, min(day, Day.length(ofMonth: month, year)))
  }

  /// Days since 1970-01-01.
  ///
  /// The formula is Howard Hinnant's `days_from_civil`.
  package var number: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// How many days later `other` is.
  package func days(to other: Day) -> Int { other.number - number }

  static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension Day {
  /// The day a number of days later; the last that the calendar here knows when there is none.
  ///
  /// The formula is Howard Hinnant's `civil_from_days`.
  package func adding(days: Int) -> Day {
    let count = number + days + 719_468
    let era = (count >= 0 ? count : count - 146_096) / 146_097
    let dayOfEra = count - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Day(year: year, month: month, day: dayOfYear - (153 * part + 2) / 5 + 1)
      ?? (days < 0 ? .epoch : Day(year: 9999, month: 12, day: 31) ?? .epoch)
  }
}

extension Day {
  /// Today in a time zone such as `America/Chicago`; nil when there is no such zone.
  static func today(in zone: String) -> Day? {
    TimeZones.today(in: zone).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
  }
}
