internal import GuideContent
internal import GuideTemplates

/// An event or a deadline.
struct DateEntryView: TemplateRecord {
  static let recordName = "event or deadline"
  static let sample = DateEntryView(
    date: .placeholder, when: "", begins: "", text: nil, page: nil, calendar: "", address: "",
    language: nil)

  let date: DateEntry
  /// The day and the time in words.
  var when: String
  /// The same for machines.
  var begins: String
  var text: [UInt8]?
  var page: LinkView?
  var calendar: String
  var address: String
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", date.id, help: "Its id, and its anchor on the page of dates.")
    fields.text("title", date.title, help: "What it is.")
    fields.flag(
      "is_deadline", date.type == .deadline, help: "Whether something has to be done by then.")
    fields.text("when", when, help: "The days, the times and the time zone, in words.")
    fields.text("begins", begins, help: "When it begins, for `datetime`.")
    fields.text("place", date.location, help: "Where it is.")
    fields.address("website", date.url, help: "Where to sign up, to join or to read more.")
    fields.list("audience", date.audience.map(\.rawValue), help: "Whom it is for.")
    fields.text("topic", date.topic, help: "What it is about.")
    fields.html("text", text, help: "What to know, to bring or to do.")
    fields.record("page", page, help: "The page that tells more.")
    fields.address("calendar", calendar, help: "Its file for a calendar.")
    fields.address("address", address, help: "Where it is on the page of dates.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}

/// What shows dates within an article.
struct DatesBlockView: TemplateRecord {
  static let recordName = "dates block"
  static let sample = DatesBlockView(title: nil, dates: [])

  var title: String?
  var dates: [DateEntryView]

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title that the author gave it.")
    fields.list("dates", dates, help: "Those that are still to come, the next first.")
  }
}

extension PageContext {
  mutating func date(_ date: DateEntry) -> DateEntryView {
    let zone = date.zone ?? localization.site.timeZone
    return DateEntryView(
      date: date, when: DateWords.text(date, zone, in: localization.language),
      begins: DateMoment.begin(of: date, in: zone).text, text: html(date.text),
      page: date.page.flatMap { links.link($0, label: nil) },
      calendar: OutputPaths.calendar(
        of: date.id, siteContext.routes.languagePrefixes[index.number]),
      address: links.path(.date, date.id) ?? "", language: links.language(date.isTranslated))
  }
}
