package import GuideDiagnostics

/// Events and deadlines: a file of `dates/`.
package struct Dates: ListFile {
  package static let kind = "dates"
  package static let usualPath = "dates/*.yaml"
  package static let recordName = "list of dates"
  package static let recordHelp =
    "Events and deadlines. What is past is no longer shown from the next build on."
  package static let page = "dates"
  package static let pageName = "The page of dates"
  package static let reference: ReferenceKind? = .date

  package let items: [DateEntry]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required(
      "items", .list(of: DateEntry.self, 1...500), help: "The dates, in any order.")
  }
}

/// An event, or the day by which something has to be done.
package struct DateEntry: ListedItem {
  package static let recordName = "date"
  package static let recordHelp = "An event, or the day by which something has to be done."

  package let id: String
  package let title: String
  package let type: DateEntryType
  package let day: Day
  package let time: TimeOfDay?
  package let lastDay: Day?
  package let endTime: TimeOfDay?
  package let zone: String?
  package let location: String?
  package let url: String?
  package let audience: [Audience]
  package let topic: String?
  package let text: Prose?
  package let page: PageReference?
  package let place: SourceRange
  package let dayPlace: SourceRange
  package let zonePlace: SourceRange
  package let urlPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .id(.date), help: "The name that links and calendars know it by. It never changes.")
    title = fields.required("title", .text(1...80), help: "What it is.")
    type = fields.optional(
      "type", .choice(of: DateEntryType.self), default: .event,
      help: "Whether one goes there or is done by then.")
    day = fields.required("day", .date, help: "The day, or the first of several.")
    time = fields.optional(
      "time", .timeOfDay,
      isUsual: true, help: "When it begins, or the hour of the deadline. Without it: the whole day."
    ).flatMap { TimeOfDay($0) }
    lastDay = fields.optional("last_day", .date, help: "The last day, when there are several.")
    endTime = fields.optional("end_time", .timeOfDay, help: "When it ends.").flatMap {
      TimeOfDay($0)
    }
    zone = fields.optional(
      "zone", .name(3...60),
      help: "The time zone of the times, when it is not the `time_zone` of the site.")
    location = fields.optional(
      "place", .text(1...120), isUsual: true, help: "Where it is, as in `Main Hall 101`.")
    url = fields.optional(
      "url", .url, isUsual: true, help: "Where to sign up, to join, or to read more.")
    audience = fields.optional(
      "audience", .list(.choice(of: Audience.self), 1...4), default: [], help: "Whom it is for.")
    topic = fields.optional(
      "topic", .text(1...40), help: "What it is about, for blocks that show one topic.")
    text = fields.optional(
      "text", .inline(1...400), isUsual: true, help: "What to know, to bring or to do.")
    page = fields.optional("page", .page, help: "The page that tells more.")
    place = fields.place
    dayPlace = fields.place(of: "day")
    zonePlace = fields.place(of: "zone")
    urlPlace = fields.place(of: "url")
    isTranslated = fields.isTranslated
    checkOrder(&fields)
  }

  private func checkOrder(_ fields: inout Fields) {
    let (day, time, lastDay, endTime) = (day, time, lastDay, endTime)
    let (lastPlace, endPlace) = (fields.place(of: "last_day"), fields.place(of: "end_time"))
    fields.check(
      lastDay.map { day <= $0 } ?? true,
      else: Diagnostic(
        ContentFault.endsTooEarly, at: lastPlace,
        "The last day, \(lastDay ?? day), is before the first, \(day).",
        allowed: "Write a day after \(day), or remove the line."))
    fields.check(
      endTime == nil || time != nil,
      else: Diagnostic(
        ContentFault.missingKey, at: endPlace, "This date has an `end_time`, and no `time`.",
        allowed: "`time` says when it begins."))
    let isLater = lastDay.map { day < $0 } ?? false
    fields.check(
      isLater || (time.flatMap { start in endTime.map { start < $0 } } ?? true),
      else: Diagnostic(
        ContentFault.endsTooEarly, at: endPlace,
        "It ends at \(endTime?.description ?? ""), and begins at \(time?.description ?? "").",
        allowed: "Write a later time, and `last_day` if it ends on another day."))
  }

  package var linkText: String { title }
  package var texts: [Prose] { text.map { [$0] } ?? [] }
  package var searchedTexts: [String] { [title, text?.text ?? ""] }

  /// The day on which it is over.
  package var end: Day { lastDay ?? day }

  package func isShown(on day: Day) -> Bool { day <= end }
}

/// What a date is.
package enum DateEntryType: String, Choice {
  case event, deadline

  package var help: String {
    switch self {
    case .event: "Something that one goes to, or that happens."
    case .deadline: "Something has to be done by then."
    }
  }
}
