package import GuideDiagnostics

/// A message to copy and fill in.
package struct MessageTemplate: Record {
  package static let recordName = "outreach template"
  package static let recordHelp = "A message to copy and fill in."

  package let id: String
  package let title: String
  package let channel: Channel
  package let moment: Stage
  package let audience: Audience
  package let when: Prose
  package let subject: String?
  package let limit: LengthLimit?
  package let body: String
  package let tips: [Prose]
  package let status: Status
  package let replacedBy: String?
  package let origin: TextSource
  package let sources: [String]
  package let place: SourceRange
  package let bodyPlace: SourceRange
  package let subjectPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required(
      "id", .id(.template), help: "The name that links and worksheets know it by.")
    title = fields.required("title", .text(1...65), help: "The heading of its page.")
    channel = fields.required("channel", .choice(of: Channel.self), help: "How it travels.")
    moment = fields.required("moment", .choice(of: Stage.self), help: "When it is sent.")
    audience = fields.optional(
      "audience", .choice(of: Audience.self), default: .student, isUsual: true,
      help: "Who sends it.")
    when = fields.required("when", .inline(10...200), help: "When to use it.")
    subject = fields.optional(
      "subject", .name(1...60), isUsual: true, help: "The subject line; an e-mail has to have one.")
    limit = fields.optional(
      "limit", .record(LengthLimit.self), isUsual: true, help: "How long it may be.")
    body = fields.required(
      "body", .message(1...4000),
      help: "The message, with its blanks in braces, as in `{first_name}`.")
    tips = fields.optional(
      "tips", .list(.inline(1...200), 0...5), default: [], isUsual: true,
      help: "What makes it work.")
    status = fields.optional(
      "status", .choice(of: Status.self), default: .published, help: "Whether it is offered.")
    replacedBy = fields.optional(
      "replaced_by", .reference(.template), help: "The template that took its place.")
    origin = fields.optional(
      "origin", .choice(of: TextSource.self), default: .new, help: "Where the words come from.")
    sources = fields.optional(
      "sources", .list(.reference(.source), 0...6), default: [], help: "Where it comes from.")
    place = fields.place
    bodyPlace = fields.place(of: "body")
    subjectPlace = fields.place(of: "subject")
    isTranslated = fields.isTranslated
    let (channel, subject, at) = (channel, subject, fields.place(of: "channel"))
    fields.check(
      channel != .email || subject != nil,
      else: Diagnostic(
        ContentFault.missingKey, at: at, "An e-mail needs a `subject`.",
        allowed: "Add a line `subject:` of at most 60 characters."))
  }
}

/// How a message travels.
package enum Channel: String, Choice {
  case email
  case linkedInNote = "linkedin-note"
  case linkedInMessage = "linkedin-message"
  case phone, voicemail, sms, card

  package var help: String {
    switch self {
    case .email: "An e-mail, with a subject."
    case .linkedInNote: "The note that goes with a LinkedIn request."
    case .linkedInMessage: "A LinkedIn message to somebody already connected."
    case .phone: "What to say on the phone."
    case .voicemail: "What to leave on an answering machine."
    case .sms: "A text message."
    case .card: "A card on paper."
    }
  }
}
