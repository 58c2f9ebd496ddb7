internal import GuideContent
package import GuideSite
internal import GuideSupport

/// The dates as files for calendars (RFC 5545): each by itself, and all in one to subscribe to.
///
/// Nothing in them depends on the clock but which dates are there: a date has the same bytes in
/// every build until somebody changes it.
package enum Calendars {
  package static func list(_ siteContext: SiteContext, form: OutputFormat) -> [DeferredFile] {
    if form == .singleFile || !siteContext.guide.hasPage(Dates.page) { return [] }
    var files: [DeferredFile] = []
    for index in siteContext.localizations {
      let prefix = siteContext.routes.languagePrefixes[index.number]
      let dates = index.dates
      files.append(
        DeferredFile(OutputPaths.calendar(prefix)) {
          file(dates, siteContext, index: index, isAll: true)
        })
      for date in dates {
        files.append(
          DeferredFile(OutputPaths.calendar(of: date.id, prefix)) {
            file([date], siteContext, index: index, isAll: false)
          })
      }
    }
    return files
  }

  private static func file(
    _ dates: [DateEntry], _ siteContext: SiteContext, index: LocalizationIndex, isAll: Bool
  ) -> [UInt8] {
    let stamp = ContentDate.of(siteContext.guide) ?? .epoch
    var out = CalendarWriter()
    out.line("BEGIN", "VCALENDAR")
    out.line("VERSION", "2.0")
    out.line("PRODID", "-//guide//dates//EN")
    out.line("CALSCALE", "GREGORIAN")
    if isAll {
      let title = siteContext.title(ofBuiltIn: Dates.page, index)
      let name = "\(index.localization.site.shortTitle): \(title)"
      // The first is of RFC 7986, the second what most calendars read.
      out.text("NAME", name)
      out.text("X-WR-CALNAME", name)
      out.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
      out.line("X-PUBLISHED-TTL", "P1D")
    }
    for date in dates { write(date, stamp, siteContext: siteContext, index: index, to: &out) }
    out.line("END", "VCALENDAR")
    return out.bytes
  }

  private static func write(
    _ date: DateEntry, _ stamp: Day, siteContext: SiteContext, index: LocalizationIndex,
    to out: inout CalendarWriter
  ) {
    let site = siteContext.guide.site
    let zone = date.zone ?? site.timeZone
    let path = siteContext.routes.path(.date, date.id, localization: index.number) ?? ""
    out.line("BEGIN", "VEVENT")
    out.line("UID", "\(date.id).\(site.id)@\(host(site.baseURL))")
    out.line("DTSTAMP", digits(stamp) + "T000000Z")
    moment("DTSTART", .begin(of: date, in: zone), to: &out)
    if let end = DateMoment.end(of: date, in: zone) { moment("DTEND", end, to: &out) }
    out.text("SUMMARY", date.title)
    if let text = date.text { out.text("DESCRIPTION", text.plainText) }
    if let place = date.location { out.text("LOCATION", place) }
    out.line("URL", date.url ?? site.baseURL + path)
    if let topic = date.topic { out.text("CATEGORIES", topic) }
    // Nobody is busy because something is due.
    if date.type == .deadline || date.time == nil { out.line("TRANSP", "TRANSPARENT") }
    out.line("END", "VEVENT")
  }

  private static func moment(_ name: String, _ moment: DateMoment, to out: inout CalendarWriter) {
    switch moment {
    case .day(let day): out.line(name + ";VALUE=DATE", digits(day))
    case .moment(let day, let time):
      out.line(name, digits(day) + "T" + time.description.replacing(":", with: "") + "00Z")
    }
  }

  private static func digits(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func host(_ address: String) -> String {
    let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    return rest.map { String($0.prefix { $0 != ":" }) } ?? ""
  }
}
