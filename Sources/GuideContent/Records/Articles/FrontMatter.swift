package import GuideDiagnostics

/// What is between the `---` lines at the top of an article.
///
/// A class, because it has two dozen fields and is handed on from the reading to the pages.
package final class FrontMatter: Record {
  package static let recordName = "article"
  package static let recordHelp = "What is between the `---` lines at the top of an article."

  package let id: String?
  /// True when an id is written, even one that can't be read.
  let hasID: Bool
  package let title: String
  package let slug: String?
  package let audience: [Audience]
  package let summary: String
  package let purpose: String?
  package let tags: [String]
  package let related: [PageReference]
  package let sources: [String]
  package let review: Review?
  package let status: Status
  package let publishOn: Day?
  package let expiresOn: Day?
  package let replacedBy: PageReference?
  package let packet: [PageReference]
  package let isPrinted: Bool
  package let isUnindexed: Bool
  package let toc: TocMode
  package let place: SourceRange
  package let isTranslated: Bool
  package let titlePlace: SourceRange
  package let slugPlace: SourceRange
  package let reviewPlace: SourceRange
  package let packetPlace: SourceRange
  let tagsPlace: SourceRange
  let relatedPlace: SourceRange

  package init(from fields: inout Fields) {
    id = fields.optional(
      "id", .localID, help: "The name that links know it by; the file's name if left out.")
    hasID = fields.has("id")
    title = fields.required("title", .text(1...65), help: "The heading of the page.")
    slug = fields.optional("slug", .localID, help: "Its address on the site; the id if left out.")
    audience = fields.required(
      "audience", .list(.choice(of: Audience.self), 1...4), help: "Who it is written for.")
    summary = fields.required(
      "summary", .text(50...160), help: "What the reader gets, for lists, search and shared links.")
    purpose = fields.optional(
      "purpose", .name(1...160), isUsual: true, help: "What the page is for; only staff see it.")
    tags = fields.optional(
      "tags", .list(.text(2...40), 0...8), default: [], isUsual: true, help: "Topics.")
    related = fields.optional(
      "related", .list(.page, 0...4), default: [], isUsual: true, help: "Pages that belong with it."
    )
    sources = fields.optional(
      "sources", .list(.reference(.source), 0...12), default: [], isUsual: true,
      help: "Where its facts come from."
    )
    review = fields.optional(
      "review", .record(Review.self), isUsual: true,
      help: "Who looks after it, and when it was last read.")
    status = fields.optional(
      "status", .choice(of: Status.self), default: .published, help: "Whether readers see it.")
    publishOn = fields.optional("publish_on", .date, help: "The first day on which it is shown.")
    expiresOn = fields.optional("expires_on", .date, help: "The first day on which it is gone.")
    replacedBy = fields.optional(
      "replaced_by", .page, help: "The page that took its place.")
    packet = fields.optional(
      "packet", .list(.page, 0...12), default: [],
      help:
        "Articles, checklists, messages and question banks that follow its text, each on a sheet of its own: for a mailing or an event."
    )
    isPrinted = fields.optional(
      "print", .flag, default: true, help: "Whether it is in the printed guide.")
    isUnindexed = fields.optional(
      "noindex", .flag, default: false, help: "Whether search engines are asked to leave it out.")
    toc = fields.optional(
      "toc", .choice(of: TocMode.self), default: .auto, help: "Whether it lists its headings.")
    isTranslated = fields.isTranslated
    place = fields.place
    titlePlace = fields.place(of: "title")
    slugPlace = fields.place(of: "slug")
    reviewPlace = fields.place(of: "review")
    packetPlace = fields.place(of: "packet")
    tagsPlace = fields.place(of: "tags")
    relatedPlace = fields.place(of: "related")
    let (publishOn, expiresOn, at) = (publishOn, expiresOn, fields.place(of: "expires_on"))
    fields.check(
      publishOn == nil || expiresOn == nil || publishOn ?? .epoch < expiresOn ?? .epoch,
      else: Diagnostic(
        ContentFault.outOfRange, at: at, "This page would be gone before it is shown.",
        allowed: "`expires_on` has to be a later day than `publish_on`."))
  }
}

/// Whether a page lists its headings at the top.
package enum TocMode: String, Choice {
  case auto, always, never

  package var help: String {
    switch self {
    case .auto: "With three headings or more."
    case .always: "With any heading."
    case .never: "Not at all."
    }
  }
}
