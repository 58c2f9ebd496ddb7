import GuideContent
import GuideDiagnostics
import GuideOutputs

/// The days of the list as a calendar file (RFC 5545).
///
/// An entry keeps its UID, so that a calendar that reads the file again moves it and does not have
/// it twice.
struct ReviewCalendar {
  let report: ReviewReport
  let files: SourceFiles

  var text: String {
    var calendar = CalendarWriter()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", "-//guide//review//EN")
    calendar.line("CALSCALE", "GREGORIAN")
    calendar.text("X-WR-CALNAME", "\(report.siteTitle): reviews")
    for entry in report.entries {
      guard let due = entry.due else { continue }
      write(entry, due, to: &calendar)
    }
    calendar.line("END", "VCALENDAR")
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  private func write(_ entry: ReviewEntry, _ due: Day, to calendar: inout CalendarWriter) {
    let verb =
      switch entry.topic {
      case .fact: "Look up again"
      case .date: "Appears or goes"
      default: "Read again"
      }
    calendar.line("BEGIN", "VEVENT")
    calendar.line("UID", "\(Self.name(of: entry))@\(report.siteID)")
    // The day of the list, so that two runs of one day are the same to the byte.
    calendar.line("DTSTAMP", "\(Self.digits(report.asOf))T000000Z")
    calendar.line("DTSTART;VALUE=DATE", Self.digits(due))
    calendar.line("DTEND;VALUE=DATE", Self.digits(due.adding(days: 1)))
    calendar.text("SUMMARY", "\(verb): \(entry.title)")
    calendar.text(
      "DESCRIPTION", "\(entry.says) \(entry.owner)\n\(ReviewPlace.of(entry, files))")
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }

  /// What tells an entry from all others, and stays when its day changes.
  ///
  /// A page that appears and goes has two entries; a calendar keeps one for each name.
  private static func name(of entry: ReviewEntry) -> String {
    let parts = [entry.topic.rawValue, entry.key, entry.name.replacing(":", with: "-")]
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func digits(_ day: Day) -> String {
    String(decoding: day.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
}
