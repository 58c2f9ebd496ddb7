import Foundation
import Testing

@Suite("The calendars of dates")
struct CalendarTests {
  private static let dates = """
    kind: dates
    schema: 1
    items:
      - id: late
        title: "Office hours; bring forms, a pen and \\\\ a list of questions, año tras año, y más"
        day: 2026-12-10
        time: "17:00"
        end_time: "18:30"
        zone: America/Chicago
      - id: summer
        title: "Picnic"
        day: 2027-07-04
        time: "12:00"
        zone: America/Chicago
        text: "Bring [a hat](https://www.example.edu/) and *water*."
      - id: break
        title: "Break"
        day: 2026-11-23
        last_day: 2026-11-27
      - id: gone
        title: "Gone"
        day: 2026-11-22
        type: deadline
    """

  private func site() throws -> SiteTest {
    try SiteTest.from("guides/small") { try $0.append(Self.dates, to: "dates/all.yaml") }
  }

  @Test("are one for each date to come, and one of them all")
  func names() throws {
    let names = try site().paths.filter { $0.hasSuffix(".ics") && !$0.hasPrefix("es/") }
    #expect(names == ["dates.ics", "dates/break.ics", "dates/late.ics", "dates/summer.ics"])
  }

  @Test("have lines of at most 75 bytes that end with CR and LF, and nothing lost between them")
  func lines() throws {
    let text = try site()["dates/late.ics"]
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let lines = text.components(separatedBy: "\r\n")
    for line in lines {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\n") && !line.contains("\r"))
    }
    let whole = text.replacingOccurrences(of: "\r\n ", with: "")
    #expect(
      whole.contains(
        #"SUMMARY:Office hours\; bring forms\, a pen and \\ a list of questions\, año tras año\, y más"#
      ))
  }

  @Test("give times in UTC, with the summer time of the day itself")
  func times() throws {
    let site = try site()
    let late = site["dates/late.ics"]
    #expect(
      late.contains("DTSTART:20261210T230000Z\r\n") && late.contains("DTEND:20261211T003000Z\r\n"))
    let summer = site["dates/summer.ics"]
    #expect(summer.contains("DTSTART:20270704T170000Z\r\n") && !summer.contains("DTEND"))
    #expect(summer.contains("DESCRIPTION:Bring a hat and water.\r\n"))
  }

  @Test("end whole days on the day after the last")
  func days() throws {
    let text = try site()["dates/break.ics"]
    #expect(text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261128\r\n"))
  }

  @Test("keep their ids and their stamps from build to build")
  func stable() throws {
    let text = try site()["dates.ics"]
    #expect(try site()["dates.ics"] == text)
    let ids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(ids.count == 3 && Set(ids).count == 3)
    #expect(ids.allSatisfy { $0.contains("@") })
    #expect(!text.contains("20261122"), "what is past is not in it")
  }
}
