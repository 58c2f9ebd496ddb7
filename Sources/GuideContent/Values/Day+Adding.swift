extension Day {
  /// The day so many days later; the last that the calendar here knows when there is none.
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
