/// `sources.yaml`: where the guide's facts come from.
package struct Sources: FileRecord {
  package static let kind = "sources"
  package static let usualPath = "sources.yaml"
  package static let recordName = "list of sources"
  package static let recordHelp = "Where the guide's facts come from."

  package let items: [Source]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Source.self, 1...2000), "The sources.")
  }
}
