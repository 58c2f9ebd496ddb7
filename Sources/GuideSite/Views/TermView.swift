internal import GuideTemplate

/// A word of the glossary.
struct TermView: TemplateRecord {
  static let recordName = "glossary term"
  static let sample = TermView(
    id: "", term: "", definition: [], aliases: [], see: [], language: nil)

  var id: String
  var term: String
  var definition: [UInt8]
  var aliases: [String]
  var see: [LinkView]
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The term's id, which is its anchor too.")
    fields.text("term", term, help: "The word.")
    fields.html("definition", definition, help: "What it means.")
    fields.list("aliases", aliases, help: "Other words for the same.")
    fields.list("see", see, help: "Terms that belong with it.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
