package import GuideDiagnostics

/// Where a fact comes from.
package struct Source: Record {
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
  package let place: Place
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.source), "The name that pages cite it by.")
    type = fields.required("type", .choice(of: SourceType.self), "What kind of source it is.")
    grade = fields.optional(
      "grade", .choice(of: EvidenceGrade.self), "How well a study supports its claim.")
    author = fields.optional("author", .name(1...160), "Who wrote it.")
    title = fields.optional("title", .name(1...200), "Its title, in its own language.")
    publisher = fields.optional("publisher", .name(1...160), "Who published it.")
    year = fields.optional("year", .integer(1900...2100), "The year it came out.")
    url = fields.optional("url", .url, "Where it can be read.")
    doi = fields.optional("doi", .name(7...100), "Its DOI, as in `\"10.1126/science.abl4476\"`.")
    via = fields.optional(
      "via", .record(SourceVia.self), "Where it was republished, when that is where it was read.")
    claim = fields.optional(
      "claim", .inline(1...300), "What it found, in words no stronger than the study.")
    notice = fields.optional(
      "notice", .markdown(20...600), "The words that the source asks to be shown with it.")
    accessedOn = fields.optional("accessed_on", .date, "When somebody of the office last read it.")
    onlyOn = fields.optional(
      "only_on", .list(.page, 0...10), default: [],
      "The pages that may cite it, when no study supports it.")
    place = fields.place
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
}
