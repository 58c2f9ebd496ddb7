/// ` ```attribution `: the notice of a source, in full.
package struct AttributionBlock: Record {
  package static let recordName = "attribution block"
  package static let recordHelp = "Shows the notice that a source asks for."

  package let source: String

  package init(from fields: inout Fields) {
    source = fields.required("source", .reference(.source), "The source.")
  }
}
