internal import GuideSupport

/// An hour and a minute of a day, as clocks on walls show them.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int

  /// Reads `09:30`, and nothing else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[0...1]), let minute = Self.number(bytes[3...4]),
      hour < 24, minute < 60
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// - Parameter seconds: since midnight; what is beyond a day is left out.
  package init(seconds: Int) {
    let minutes = seconds / 60 % 1_440
    self.init(hour: minutes / 60, minute: minutes % 60)
  }

  private init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  package var description: String { Self.digits(hour) + ":" + Self.digits(minute) }

  /// Seconds since midnight, on a day without a change of the clocks.
  package var seconds: Int { hour * 3_600 + minute * 60 }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }

  /// The time that was most likely meant by `9:30`, `5 pm`, `5:30 p.m.`, `17.00` or `noon`.
  static func repair(_ text: String) -> String? {
    var words = text.lowercased().filter { $0 != " " }
    if words == "noon" { return "12:00" }
    if words == "midnight" { return "00:00" }
    var isAfternoon: Bool?
    for (ending, later) in [("p.m.", true), ("a.m.", false), ("pm", true), ("am", false)]
    where words.hasSuffix(ending) {
      words.removeLast(ending.count)
      isAfternoon = later
    }
    let parts = words.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), isAfternoon != nil || parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy { ("0"..."9").contains($0) } }
      ),
      var hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0, minute < 60
    else { return nil }
    if let isAfternoon {
      if !(1...12).contains(hour) { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return hour < 24 ? TimeOfDay(hour: hour, minute: minute).description : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.allSatisfy { $0.isDigit }
      ? bytes.reduce(0) { $0 * 10 + Int($1) - 48 } : nil
  }

  private static func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}

extension FieldType where Self == PatternType {
  /// An hour and a minute from 00:00 to 23:59.
  package static var timeOfDay: PatternType {
    PatternType(
      length: 1...40, pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
      form: "a time from 00:00 to 23:59 in quotes, as in `\"17:00\"`", fault: .badTime,
      accepts: { TimeOfDay($0) != nil }, repair: { TimeOfDay.repair($0) })
  }
}
