/// `glossary.yaml`: the words that the guide explains.
package struct Glossary: FileRecord {
  package static let kind = "glossary"
  package static let usualPath = "glossary.yaml"
  package static let recordName = "glossary"
  package static let recordHelp = "The words that the guide explains."

  package let items: [Term]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Term.self, 1...1000), "The terms.")
  }
}
