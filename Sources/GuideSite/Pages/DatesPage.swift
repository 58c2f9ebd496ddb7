package import GuideContent
internal import GuideTemplates

/// The events and deadlines that are still to come.
struct DatesPage: ListPage {
  typealias File = Dates

  static let recordName = "page of dates"
  static let sample = DatesPage(
    head: .sample, dates: [], asOf: .sample, calendar: "", subscribe: "")

  var head: PageHead
  var dates: [DateEntryView]
  var asOf: DateView
  var calendar: String
  var subscribe: String

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("dates", dates, help: "Those that are still to come, the next first.")
    fields.record("as_of", asOf, help: "The day on which the site was made.")
    fields.address("calendar", calendar, help: "The calendar of all dates.")
    fields.text("subscribe", subscribe, help: "The whole address of that calendar, to be copied.")
  }

  static func make(_ pageContext: inout PageContext) -> DatesPage {
    let dates = pageContext.index.dates
    let prefix = pageContext.siteContext.routes.languagePrefixes[pageContext.index.number]
    let calendar = OutputPaths.calendar(prefix)
    var head = PageHeadBuilder(pageContext).builtInHead(.dates)
    head.isUnreviewed = pageContext.index.isUnreviewed(dates.map(\.place))
    return DatesPage(
      head: head, dates: dates.map { pageContext.date($0) },
      asOf: pageContext.date(pageContext.index.asOf), calendar: calendar,
      subscribe: pageContext.localization.site.baseURL + calendar)
  }
}

extension LocalizationIndex {
  /// The dates that are not past, the next first.
  package var dates: [DateEntry] {
    localization.records.items(of: Dates.self).filter { $0.isShown(on: asOf) }.sorted {
      ($0.day, $0.time?.seconds ?? -1, $0.id) < ($1.day, $1.time?.seconds ?? -1, $1.id)
    }
  }
}

extension OutputPaths {
  /// The calendar of all dates of a language.
  ///
  /// - Parameter prefix: the part of the path that names the language: "" or "es/".
  package static func calendar(_ prefix: String) -> String { "\(prefix)dates.ics" }

  /// The calendar of one date.
  package static func calendar(of id: String, _ prefix: String) -> String {
    "\(prefix)dates/\(id).ics"
  }
}
