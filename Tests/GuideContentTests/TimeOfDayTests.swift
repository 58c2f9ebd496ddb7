import Testing

@testable import GuideContent

@Suite("A time of day")
struct TimeOfDayTests {
  @Test("is two digits, a colon, two digits", arguments: ["00:00", "09:05", "23:59"])
  func right(_ text: String) { #expect(TimeOfDay(text)?.description == text) }

  @Test("is nothing else", arguments: ["24:00", "9:05", "12:60", "1200", "12:0a", "", "12:000"])
  func wrong(_ text: String) { #expect(TimeOfDay(text) == nil) }

  @Test(
    "is repaired when only one can be meant",
    arguments: [
      ("5 pm", "17:00"), ("5:30 p.m.", "17:30"), ("12 am", "00:00"), ("12:15 PM", "12:15"),
      ("9:30", "09:30"), ("17.00", "17:00"), ("noon", "12:00"),
    ])
  func repaired(_ pair: (String, String)) { #expect(TimeOfDay.repair(pair.0) == pair.1) }

  @Test("is not guessed", arguments: ["5", "13 pm", "25:00", "morning", "9:75"])
  func notGuessed(_ text: String) { #expect(TimeOfDay.repair(text) == nil) }
}
