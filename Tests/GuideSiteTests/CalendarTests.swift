import Foundation
import GuideContent
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideBuild
@testable import GuideOutputs
@testable import GuideSite

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

  private func files(base: String? = nil) throws -> [String: String] {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(at: Fixtures.folder("guides/small/content"), to: content)
    defer { try? FileManager.default.removeItem(at: content) }
    try FileManager.default.createDirectory(
      at: content.appendingPathComponent("dates"), withIntermediateDirectories: true)
    try Data(Self.dates.utf8).write(to: content.appendingPathComponent("dates/all.yaml"))
    var sources = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let loader = GuideLoader(
      folder: content.path, name: "content", asOf: Day("2026-11-23"), baseURL: base,
      workers: Workers(count: 1))
    let guide = try #require(try loader.load(into: &sources, diagnostics: diagnostics))
    #expect(diagnostics.all.filter { $0.severity == .error }.isEmpty)
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let renderer = SiteRenderer(
      guide: guide, themeFolder: root.appendingPathComponent("themes/campus").path,
      themeName: "themes/campus", contentName: "content", workers: Workers(count: 1))
    let site = try #require(try renderer.prepare(files: &sources, diagnostics: diagnostics))
    return Dictionary(
      uniqueKeysWithValues: Calendars.list(site.siteContext, form: .web).map {
        ($0.path, String(decoding: $0.make(), as: UTF8.self))
      })
  }

  @Test("are one for each date to come, and one of them all")
  func names() throws {
    let names = try files().keys.filter { !$0.hasPrefix("es/") }.sorted()
    #expect(names == ["dates.ics", "dates/break.ics", "dates/late.ics", "dates/summer.ics"])
  }

  @Test("have lines of at most 75 bytes that end with CR and LF, and nothing lost between them")
  func lines() throws {
    let text = try #require(try files()["dates/late.ics"])
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
    let files = try files()
    let late = try #require(files["dates/late.ics"])
    #expect(
      late.contains("DTSTART:20261210T230000Z\r\n") && late.contains("DTEND:20261211T003000Z\r\n"))
    let summer = try #require(files["dates/summer.ics"])
    #expect(summer.contains("DTSTART:20270704T170000Z\r\n") && !summer.contains("DTEND"))
    #expect(summer.contains("DESCRIPTION:Bring a hat and water.\r\n"))
  }

  @Test("end whole days on the day after the last")
  func days() throws {
    let text = try #require(try files()["dates/break.ics"])
    #expect(text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261128\r\n"))
  }

  @Test("keep their ids and their stamps from build to build")
  func stable() throws {
    let (first, second) = (try files(), try files())
    #expect(first == second)
    let text = try #require(first["dates.ics"])
    let ids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(ids.count == 3 && Set(ids).count == 3)
    #expect(ids.allSatisfy { $0.contains("@") })
    #expect(!text.contains("20261122"), "what is past is not in it")
  }
}
