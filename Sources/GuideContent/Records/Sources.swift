package import GuideDiagnostics

/// Where a fact comes from.
package struct Source: ListedItem {
  package static let recordName = "source"
  package static let recordHelp = "Where facts come from, and how far they can be trusted."

  package let id: String
  package let type: SourceType
  package let grade: EvidenceGrade?
  package let author: String?
  package let title: String?
  package let publisher: String?
  package let year: Int?
  package let url: String?
  package let doi: String?
  package let via: SourceVia?
  package let claim: Prose?
  package let notice: Prose?
  package let accessedOn: Day?
  package let onlyOn: [PageReference]
  package let place: SourceRange
  package let urlPlace: SourceRange
  let accessedPlace: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.source), help: "The name that pages cite it by.")
    type = fields.required("type", .choice(of: SourceType.self), help: "What kind of source it is.")
    grade = fields.optional(
      "grade", .choice(of: EvidenceGrade.self), isUsual: true,
      help: "How well a study supports its claim.")
    author = fields.optional("author", .name(1...160), isUsual: true, help: "Who wrote it.")
    title = fields.optional(
      "title", .name(1...200), isUsual: true, help: "Its title, in its own language.")
    publisher = fields.optional(
      "publisher", .name(1...160), isUsual: true, help: "Who published it.")
    year = fields.optional(
      "year", .integer(1900...2100), isUsual: true, help: "The year it came out.")
    url = fields.optional("url", .url, isUsual: true, help: "Where it can be read.")
    doi = fields.optional(
      "doi", .name(7...100), help: "Its DOI, as in `\"10.1126/science.abl4476\"`.")
    via = fields.optional(
      "via", .record(SourceVia.self),
      help: "Where it was republished, when that is where it was read.")
    claim = fields.optional(
      "claim", .inline(1...300), isUsual: true,
      help: "What it found, in words no stronger than the study.")
    notice = fields.optional(
      "notice", .markdown(20...600), help: "The words that the source asks to be shown with it.")
    accessedOn = fields.optional(
      "accessed_on", .date, isUsual: true, help: "When somebody of the office last read it.")
    onlyOn = fields.optional(
      "only_on", .list(.page, 0...10), default: [],
      help: "The pages that may cite it, when no study supports it.")
    place = fields.place
    urlPlace = fields.place(of: "url")
    accessedPlace = fields.place(of: "accessed_on")
    isTranslated = fields.isTranslated
    let (type, grade, notice) = (type, grade, notice)
    let (typePlace, gradePlace) = (fields.place(of: "type"), fields.place(of: "grade"))
    fields.check(
      type != .adaptedFrom || notice != nil,
      else: Diagnostic(
        ContentFault.missingKey, at: typePlace,
        "A source that the guide was adapted from needs a `notice`.",
        allowed: "`notice` holds the words that the source asks to be shown with it."))
    fields.check(
      type == .evidence || grade == nil,
      else: Diagnostic(
        ContentFault.unknownKey, at: gradePlace,
        "Only a source of the type `evidence` has a `grade`.",
        allowed: "Remove the line, or write `type: evidence`."))
  }

  package var linkText: String { author ?? title ?? publisher ?? id }
  package var hasWords: Bool { claim != nil || notice != nil }
}

/// `sources.yaml`: where the guide's facts come from.
package struct Sources: ListFile {
  package static let kind = "sources"
  package static let usualPath = "sources.yaml"
  package static let recordName = "list of sources"
  package static let recordHelp = "Where the guide's facts come from."
  package static let page = "sources"
  package static let pageName = "The page of sources"
  package static let reference: ReferenceKind? = .source
  package static let ledger: LedgerKind? = .source

  package let items: [Source]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Source.self, 1...2000), help: "The sources.")
  }
}

/// What kind of source it is.
package enum SourceType: String, Choice {
  case adaptedFrom = "adapted-from"
  case evidence, reference, law

  package var help: String {
    switch self {
    case .adaptedFrom: "A text that pages of the guide grew from."
    case .evidence: "A study."
    case .reference: "Something to look things up in."
    case .law: "A law or a rule of an authority."
    }
  }
}

/// Where a source was republished.
package struct SourceVia: Record {
  package static let recordName = "republication"
  package static let recordHelp = "Where a source was republished."

  package let title: String
  package let url: String
  package let date: String?

  package init(from fields: inout Fields) {
    title = fields.required("title", .name(1...160), help: "Who republished it.")
    url = fields.required("url", .url, help: "Where.")
    date = fields.optional("date", .name(4...10), help: "When: a year, a year and month, or a day.")
  }
}

/// How well a study supports what is said of it.
package enum EvidenceGrade: String, Choice {
  case a = "A"
  case b = "B"
  case c = "C"
  case none

  package var help: String {
    switch self {
    case .a: "Several or very large studies, peer-reviewed."
    case .b: "One good study or survey."
    case .c: "Weak or indirect."
    case .none: "Often repeated; no study was found."
    }
  }
}
