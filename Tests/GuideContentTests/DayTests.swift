import Testing

@testable import GuideContent

@Suite("Days of the calendar")
struct DayTests {
  @Test(
    "only days that the calendar has",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-1-1", "2026-04-31", "20260401", "2026-04-01 ", "２０２６-01-01",
    ])
  func refused(_ text: String) { #expect(Day(text) == nil) }

  @Test("a day reads as it is written", arguments: ["2024-02-29", "2026-11-23", "1970-01-01"])
  func same(_ text: String) { #expect(Day(text)?.description == text) }

  @Test("days are counted across leap years")
  func counting() throws {
    let start = try #require(Day("2024-02-28"))
    #expect(start.days(to: try #require(Day("2024-03-01"))) == 2)
    #expect(start.days(to: try #require(Day("2023-02-28"))) == -365)
    #expect(Day.epoch.number == 0)
  }

  @Test("a month later ends with the month")
  func months() {
    #expect(Day("2026-01-31")?.adding(months: 1).description == "2026-02-28")
    #expect(Day("2026-11-23")?.adding(months: 12).description == "2027-11-23")
    #expect(Day("2026-12-31")?.adding(months: 2).description == "2027-02-28")
  }

  @Test(
    "what was most likely meant",
    arguments: [
      ("2026/3/5", "2026-03-05"), ("2026-3-5", "2026-03-05"), ("3/31/2026", "2026-03-31"),
      ("11.23.2026", "2026-11-23"),
    ])
  func repaired(_ written: String, _ meant: String) {
    #expect(DateReading(written).day?.description == meant)
  }
}
