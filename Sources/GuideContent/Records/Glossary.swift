package import GuideDiagnostics

/// `glossary.yaml`: the words that the guide explains.
package struct Glossary: ListFile {
  package static let kind = "glossary"
  package static let usualPath = "glossary.yaml"
  package static let recordName = "glossary"
  package static let recordHelp = "The words that the guide explains."
  package static let page = "glossary"
  package static let pageName = "The glossary"
  package static let reference: ReferenceKind? = .term
  package static let ledger: LedgerKind? = .term

  package let items: [Term]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Term.self, 1...1000), help: "The terms.")
  }
}

/// A word of the glossary.
package struct Term: ListedItem {
  package static let recordName = "glossary term"
  package static let recordHelp = "A word that the guide explains."

  package let id: String
  package let term: String
  package let definition: Prose
  package let aliases: [String]
  package let see: [String]
  package let place: SourceRange
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    id = fields.required("id", .id(.term), help: "The name that links know it by.")
    term = fields.required("term", .text(1...60), help: "The word itself.")
    definition = fields.required(
      "definition", .inline(10...280), help: "What it means, in a sentence or two.")
    aliases = fields.optional(
      "aliases", .list(.text(1...60), 0...10), default: [], help: "Other words for the same.")
    see = fields.optional(
      "see", .list(.reference(.term), 0...6), default: [], isUsual: true,
      help: "Terms that belong with it.")
    place = fields.place
    isTranslated = fields.isTranslated
  }

  package var linkText: String { term }
  package var texts: [Prose] { [definition] }
}
