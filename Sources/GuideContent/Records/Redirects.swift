/// `redirects.yaml`: addresses that have moved.
package struct Redirects: FileRecord {
  package static let kind = "redirects"
  package static let usualPath = "redirects.yaml"
  package static let recordName = "list of redirects"
  package static let recordHelp = "Addresses that have moved, so that old links still work."

  package let items: [Redirect]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: Redirect.self, 1...2000), "The redirects.")
  }
}
