internal import GuideSupport

/// What somebody may have meant who wrote a date in another way than `2026-11-23`.
enum DateReading: Equatable {
  /// One day, whichever way it is read.
  case day(Day)
  /// Month first or day first: both are days.
  case either(Day, Day)
  /// A year, a month and a day of which one does not exist.
  case impossible(year: Int, month: Int, day: Int)
  case unknown

  init(_ text: String) {
    var words = Self.words(text)
    if let iso = Self.isoBeginning(text) { words = iso }
    let month = words.compactMap(Self.month).first
    let isWritten = month != nil
    let numbers = words.compactMap { word in
      Self.month(word) == nil ? word : nil
    }.filter { !Self.fillers.contains($0) }
    if isWritten {
      self = Self.written(month ?? 0, numbers)
    } else {
      self = Self.numeric(numbers)
    }
  }

  /// The day, when there is no doubt.
  var day: Day? { if case .day(let day) = self { day } else { nil } }

  func message(_ text: String) -> String {
    switch self {
    case .impossible(_, let month, _) where !(1...12).contains(month):
      "`\(text)` is not a date of the calendar: there is no month \(month)."
    case .impossible(let year, let month, let day):
      "`\(text)` is not a date of the calendar: that month has \(Day.length(ofMonth: month, year)) "
        + "days, not \(day)."
    case .either: "`\(text)` can be read as two dates."
    case .day, .unknown: "`\(text)` is not a date of the calendar."
    }
  }

  var advice: String {
    switch self {
    case .either(let first, let second):
      "Write year, month and day: `\(first)` or `\(second)`, whichever is meant."
    case .impossible: "Write year, month and day of a date that exists, as in `2026-11-23`."
    case .day, .unknown: "Write year, month and day with hyphens, as in `2026-11-23`."
    }
  }

  // MARK: Reading

  /// The runs of letters and digits, in lowercase.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The date of `2026-11-23 10:00 EST` and `2026-11-23T10:00:00Z`, without the time.
  private static func isoBeginning(_ text: String) -> [String]? {
    guard text.utf8.count > 10, let next = text.utf8.dropFirst(10).first,
      next == UInt8(ascii: "T") || next == UInt8(ascii: " "),
      text.utf8.dropFirst(11).first.map({ $0.isDigit }) == true,
      text.contains(":"), Day(String(decoding: text.utf8.prefix(10), as: UTF8.self)) != nil
    else { return nil }
    return words(String(decoding: text.utf8.prefix(10), as: UTF8.self))
  }

  /// A month by its name, and two numbers.
  private static func written(_ month: Int, _ numbers: [String]) -> DateReading {
    guard numbers.count == 2 else { return .unknown }
    let isYear = numbers.map { $0.utf8.count == 4 && Int($0) != nil }
    guard isYear[0] != isYear[1], let year = Int(isYear[0] ? numbers[0] : numbers[1]),
      let day = ordinal(isYear[0] ? numbers[1] : numbers[0])
    else { return .unknown }
    return Day(year: year, month: month, day: day).map { .day($0) }
      ?? .impossible(year: year, month: month, day: day)
  }

  private static func numeric(_ words: [String]) -> DateReading {
    if words.count == 1, words[0].utf8.count == 8, let all = Int(words[0]),
      let day = Day(year: all / 10_000, month: all / 100 % 100, day: all % 100)
    {
      return .day(day)
    }
    let numbers = words.compactMap { Int($0) }
    guard words.count == 3, numbers.count == 3, words.allSatisfy({ $0.utf8.count <= 4 }) else {
      return .unknown
    }
    if words[0].utf8.count == 4 {
      // The year comes first only where the month comes second.
      return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) }
        ?? .impossible(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard words[2].utf8.count == 4 else { return .unknown }
    let monthFirst = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    let dayFirst = Day(year: numbers[2], month: numbers[1], day: numbers[0])
    switch (monthFirst, dayFirst) {
    case (let first?, let second?): return first == second ? .day(first) : .either(first, second)
    case (let day?, nil), (nil, let day?): return .day(day)
    case (nil, nil):
      let isDayFirst = numbers[0] > 12
      return .impossible(
        year: numbers[2], month: numbers[isDayFirst ? 1 : 0], day: numbers[isDayFirst ? 0 : 1])
    }
  }

  /// `29`, `29th`, `1st`, `1.o`.
  private static func ordinal(_ word: String) -> Int? {
    for ending in ["st", "nd", "rd", "th", "º"] where word.hasSuffix(ending) {
      return Int(word.dropLast(ending.count))
    }
    return word.utf8.count <= 2 ? Int(word) : nil
  }

  /// January is 1; a name may be cut to three letters or more.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3, word.first?.isLetter == true else { return nil }
    for names in [english, spanish] {
      if let index = names.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    }
    return word == "sept" ? 9 : nil
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
  /// Words that are in a written date and change nothing.
  private static let fillers: Set<String> = [
    "de", "del", "of", "the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo",
  ]
}
