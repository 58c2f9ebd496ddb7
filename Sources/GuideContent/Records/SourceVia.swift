/// Where a source was republished.
package struct SourceVia: Record {
  package static let recordName = "republication"
  package static let recordHelp = "Where a source was republished."

  package let title: String
  package let url: String
  package let date: String?

  package init(from fields: inout Fields) {
    title = fields.required("title", .name(1...160), "Who republished it.")
    url = fields.required("url", .url, "Where.")
    date = fields.optional("date", .name(4...10), "When: a year, a year and month, or a day.")
  }
}
