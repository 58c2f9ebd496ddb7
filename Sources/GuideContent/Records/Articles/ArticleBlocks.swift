package import GuideDiagnostics

/// The blocks of articles whose content is keys and values.
package enum ArticleBlocks {
  /// The word after the three backticks, with the record that it holds.
  package static let records: [(name: String, type: any Record.Type)] = [
    ("questions", QuestionsBlock.self), ("template", MessageTemplateBlock.self),
    ("checklist", ChecklistBlock.self), ("plan", PlanBlock.self), ("contact", ContactBlock.self),
    ("dates", DatesBlock.self), ("table", TableBlock.self), ("next", NextBlock.self),
    ("attribution", AttributionBlock.self), ("embed", EmbedBlock.self), ("video", EmbedBlock.self),
  ]
}

/// ` ```attribution `: the notice of a source, in full.
package struct AttributionBlock: Record {
  package static let recordName = "attribution block"
  package static let recordHelp = "Shows the notice that a source asks for."

  package let source: String

  package init(from fields: inout Fields) {
    source = fields.required("source", .reference(.source), help: "The source.")
  }
}

/// ` ```checklist `: a checklist within an article.
package struct ChecklistBlock: Record {
  package static let recordName = "checklist block"
  package static let recordHelp = "Shows a checklist."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.checklist), help: "The checklist.")
  }
}

/// ` ```contact `: a contact within an article.
package struct ContactBlock: Record {
  package static let recordName = "contact block"
  package static let recordHelp = "Shows whom to turn to."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.contact), help: "The contact.")
  }
}

/// ` ```dates `: events and deadlines within an article.
package struct DatesBlock: Record {
  package static let recordName = "dates block"
  package static let recordHelp =
    "Shows events and deadlines that are still to come. With no `ids`, all that fit, the next first."

  package let ids: [String]
  package let audience: Audience?
  package let topic: String?
  package let topicPlace: SourceRange
  package let most: Int

  package init(from fields: inout Fields) {
    ids = fields.optional("ids", .list(.reference(.date), 1...40), default: [], help: "Only these.")
    audience = fields.optional(
      "audience", .choice(of: Audience.self),
      help: "Only those for these readers, or for everybody.")
    topic = fields.optional("topic", .name(1...40), help: "Only those on this topic.")
    topicPlace = fields.place(of: "topic")
    most = fields.optional("most", .integer(1...40), default: 5, help: "How many at the most.")
  }
}

/// ` ```next `: the one next step at the end of an article.
package struct NextBlock: Record {
  package static let recordName = "next block"
  package static let recordHelp = "The one next step, at the end of an article."

  package let page: PageReference
  package let text: Prose?

  package init(from fields: inout Fields) {
    page = fields.required("page", .page, help: "Where to go on.")
    text = fields.optional("text", .inline(1...160), help: "Why, in a line.")
  }
}

/// ` ```plan `: a time plan within an article.
package struct PlanBlock: Record {
  package static let recordName = "plan block"
  package static let recordHelp = "Shows a time plan."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.plan), help: "The time plan.")
  }
}

/// ` ```questions `: questions of a bank within an article.
package struct QuestionsBlock: Record {
  package static let recordName = "questions block"
  package static let recordHelp =
    "Shows questions of a bank. With no `ids`, all of the category, the starter set, or the bank."

  package let bank: String?
  package let category: String?
  package let ids: [String]
  package let isStarter: Bool

  package init(from fields: inout Fields) {
    bank = fields.optional("bank", .reference(.bank), help: "The bank to take them from.")
    category = fields.optional("category", .reference(.category), help: "Only of this group.")
    ids = fields.optional(
      "ids", .list(.reference(.question), 1...40), default: [],
      help: "These questions, in this order.")
    isStarter = fields.optional("starter", .flag, default: false, help: "Only the starter set.")
  }
}

/// ` ```table `: a table within an article.
package struct TableBlock: Record {
  package static let recordName = "table block"
  package static let recordHelp =
    "A table: a caption, and either the headings of its columns with its rows, or a file that has both."

  package let caption: Prose
  package let columns: [Prose]
  package let rows: [[Prose]]
  /// A table of its own, below `tables/`.
  package let file: String?
  package let filePlace: SourceRange

  package init(from fields: inout Fields) {
    caption = fields.required("caption", .inline(3...160), help: "What the table shows.")
    file = fields.optional(
      "file", .name(5...100),
      help:
        "A sheet below `tables`, saved as CSV, as in `fees.csv`; its first row has the headings.")
    filePlace = fields.place(of: "file")
    columns = fields.optional(
      "columns", .list(.cell(0...80), 1...8), default: [],
      help: "The column headings; the first may be empty, as `\"\"`, when it only names the rows.")
    rows = fields.optional(
      "rows", .list(.list(.cell(0...400), 1...8), 1...200), default: [],
      help: "The rows; each has as many cells as there are columns. A cell may be empty, as `\"\"`."
    )
    let (columns, rows, at, whole) = (columns, rows, fields.place(of: "rows"), fields.place)
    let beginning = SourceRange(whole.file, at: whole.range.lowerBound)
    let absent = ["columns", "rows"].filter { !fields.has($0) }
    let hasFile = fields.has("file")
    fields.check(
      hasFile || absent.isEmpty,
      else: Diagnostic(
        ContentFault.missingKey, at: beginning,
        "This table block has no \(absent.map { "`\($0)`" }.joined(separator: " and no ")).",
        allowed: "Write `columns` and `rows`, or `file` and the name of a sheet below `tables`."))
    fields.check(
      !hasFile || absent.count == 2,
      else: Diagnostic(
        ContentFault.unknownKey, at: beginning,
        "This table has a `file` and cells of its own, so nobody knows which to show.",
        allowed: "Keep `file`, or keep `columns` and `rows`."))
    fields.check(
      rows.allSatisfy { $0.count == columns.count },
      else: Diagnostic(
        ContentFault.tooFew, at: at,
        "The table has \(columns.count) columns, but a row has another number of cells.",
        allowed: "Write one cell for each column. A comma inside a cell needs quotes around it."))
  }
}

/// ` ```embed ` and ` ```video `: a picture that leads to something on another site.
package struct EmbedBlock: Record {
  package static let recordName = "embed block"
  package static let recordHelp =
    "A video, a map or a form of another site, as a picture with a link to it. Nothing of that site loads before a reader follows the link."

  package let url: String
  package let picture: String
  package let alt: String
  package let caption: Prose
  package let site: String?
  package let picturePlace: SourceRange

  package init(from fields: inout Fields) {
    url = fields.required("url", .url, help: "Where it is.")
    picture = fields.required("picture", .name(5...100), help: "A picture of it, below `images`.")
    alt = fields.required(
      "alt", .text(3...300), help: "What the picture shows, for who can't see it.")
    caption = fields.required(
      "caption", .inline(3...300), help: "What it is, and how long it takes.")
    site = fields.optional(
      "site", .name(2...60), help: "What the other site is called; found out for well-known ones.")
    picturePlace = fields.place(of: "picture")
  }

  /// What readers call the site that it opens.
  package var siteName: String {
    if let site { return site }
    let host =
      url.split(separator: "/", maxSplits: 2).dropFirst().first.map { part in
        String(part.prefix { !"/?#:".contains($0) }).lowercased()
      } ?? url
    for (end, name) in Self.known where host == end || host.hasSuffix("." + end) { return name }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static let known = [
    ("youtube.com", "YouTube"), ("youtu.be", "YouTube"), ("youtube-nocookie.com", "YouTube"),
    ("vimeo.com", "Vimeo"), ("maps.google.com", "Google Maps"), ("maps.app.goo.gl", "Google Maps"),
    ("openstreetmap.org", "OpenStreetMap"), ("forms.office.com", "Microsoft Forms"),
    ("docs.google.com", "Google Docs"), ("calendly.com", "Calendly"), ("zoom.us", "Zoom"),
  ]
}

/// ` ```template `: an outreach template within an article.
package struct MessageTemplateBlock: Record {
  package static let recordName = "template block"
  package static let recordHelp = "Shows an outreach template."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.template), help: "The template.")
  }
}
