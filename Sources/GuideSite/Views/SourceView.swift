package import GuideContent
package import GuideTemplates

/// Where a fact comes from.
package struct SourceView: TemplateRecord {
  package static let recordName = "source"
  package static let sample = SourceView(.placeholder, address: "", claim: nil, notice: nil)

  package let source: Source
  package let address: String
  package let claim: [UInt8]?
  package let notice: [UInt8]?
  /// The language of its claim and notice, when it is not the page's.
  package var language: String?

  package init(_ source: Source, address: String, claim: [UInt8]?, notice: [UInt8]?) {
    self.source = source
    self.address = address
    self.claim = claim
    self.notice = notice
  }

  package func write(to fields: inout RecordWriter) {
    fields.text("id", source.id, help: "The source's id.")
    fields.text(
      "type", source.type.rawValue, help: "`adapted-from`, `evidence`, `reference` or `law`.")
    fields.text("grade", source.grade?.rawValue, help: "`A`, `B`, `C` or `none`.")
    fields.text("author", source.author, help: "Who wrote it.")
    fields.text("title", source.title, help: "Its title.")
    fields.text("publisher", source.publisher, help: "Who published it.")
    fields.text("year", source.year.map(String.init), help: "The year it came out.")
    fields.address("website", source.url, help: "Where it can be read.")
    fields.text("doi", source.doi, help: "Its DOI.")
    fields.address(
      "doi_address", source.doi.map { "https://doi.org/" + $0 }, help: "Where its DOI leads.")
    fields.text("via_title", source.via?.title, help: "Who republished it.")
    fields.address("via_website", source.via?.url, help: "Where it was republished.")
    fields.text("via_date", source.via?.date, help: "When it was republished.")
    fields.html("claim", claim, help: "What it found.")
    fields.html("notice", notice, help: "The words that it asks to be shown with it.")
    fields.text(
      "language", language, help: "The language of its claim and notice, when it is not the page's."
    )
    fields.address("address", address, help: "Where the source is on this site.")
    fields.text(
      "label", label, help: "Author, year and title or publisher in one line.")
  }

  private var label: String {
    [source.author, source.title ?? source.publisher, source.year.map(String.init)]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
