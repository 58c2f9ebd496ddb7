package import GuideDiagnostics

/// `notices.yaml`: what readers have to know for some days.
package struct Notices: FileRecord {
  package static let kind = "notices"
  package static let usualPath = "notices.yaml"
  package static let recordName = "list of notices"
  package static let recordHelp =
    "What readers have to know for some days, such as a closed office. It stands at the top of pages."

  package let items: [Notice]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required(
      "items", .list(of: Notice.self, 1...20), help: "The notices, the first on top.")
  }
}

/// A line at the top of pages, for some days.
package struct Notice: Record {
  package static let recordName = "notice"
  package static let recordHelp = "A line at the top of pages, for some days."

  package let id: String
  package let text: Prose
  package let tone: NoticeTone
  package let from: Day?
  package let until: Day
  package let pages: [PageReference]
  package let page: PageReference?
  package let isDismissible: Bool
  package let place: SourceRange
  package let untilPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .localID, help: "The name of the notice.")
    text = fields.required(
      "text", .inline(5...300), help: "What readers have to know, in a line or two.")
    tone = fields.optional(
      "tone", .choice(of: NoticeTone.self), default: .info, help: "How much it matters.")
    from = fields.optional(
      "from", .date, isUsual: true, help: "The first day on which it is shown. Without it: at once."
    )
    until = fields.required("until", .date, help: "The last day on which it is shown.")
    pages = fields.optional(
      "pages", .list(.page, 1...40), default: [], help: "The pages that show it. Without it: all.")
    page = fields.optional("page", .page, isUsual: true, help: "The page that tells more.")
    isDismissible = fields.optional(
      "dismissible", .flag, default: true,
      help: "Whether readers can close it. Their device remembers.")
    place = fields.place
    untilPlace = fields.place(of: "until")
    isTranslated = fields.isTranslated
    let (from, until, untilPlace) = (from, until, untilPlace)
    fields.check(
      from.map { $0 <= until } ?? true,
      else: Diagnostic(
        ContentFault.endsTooEarly, at: untilPlace,
        "The notice ends on \(until), before its first day, \(from ?? until).",
        allowed: "Write a day from \(from ?? until) on."))
  }

  package func isShown(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && day <= until }
}

/// How much a notice matters.
package enum NoticeTone: String, Choice {
  case info, urgent

  package var help: String {
    switch self {
    case .info: "Good to know."
    case .urgent: "Nobody may miss it."
    }
  }
}
