import GuideContent
import GuideDiagnostics

/// The days of the list as a calendar file (RFC 5545).
///
/// An entry keeps its UID, so that a calendar that reads the file again moves it and does not have
/// it twice.
struct ReviewCalendar {
  let report: ReviewReport
  let files: SourceFiles

  var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guide//review//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:" + Self.escaped("\(report.siteTitle): reviews"),
    ]
    for entry in report.entries {
      guard let due = entry.due else { continue }
      let verb =
        switch entry.topic {
        case .fact: "Look up again"
        case .date: "Appears or goes"
        default: "Read again"
        }
      lines += [
        "BEGIN:VEVENT",
        "UID:\(Self.name(of: entry))@\(report.siteID)",
        // The day of the list, so that two runs of one day are the same to the byte.
        "DTSTAMP:\(Self.digits(report.asOf))T000000Z",
        "DTSTART;VALUE=DATE:\(Self.digits(due))",
        "DTEND;VALUE=DATE:\(Self.digits(due.adding(days: 1)))",
        "SUMMARY:" + Self.escaped("\(verb): \(entry.title)"),
        "DESCRIPTION:"
          + Self.escaped("\(entry.says) \(entry.owner)\n\(ReviewPlace.of(entry, files))"),
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
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

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out += "\\\(scalar)"
      case "\n": out += "\\n"
      case "\r": break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A line has at most 75 bytes; what is longer goes on after a line end and a space.
  private static func folded(_ line: String) -> String {
    var out = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if count + size > 75 {
        out += "\r\n "
        count = 1
      }
      out.unicodeScalars.append(scalar)
      count += size
    }
    return out + "\r\n"
  }
}
