import GuideContent
import Testing

@Suite struct DayAddingTests {
  @Test func comesBackFromItsNumber() throws {
    let first = try #require(Day("1999-12-25"))
    for days in 0..<1_600 {
      let day = first.adding(days: days)
      #expect(first.days(to: day) == days)
      #expect(day.adding(days: -days) == first)
    }
    #expect(first.adding(days: 66).description == "2000-02-29")
  }
}
