/// ` ```plan `: a time plan within an article.
package struct PlanBlock: Record {
  package static let recordName = "plan block"
  package static let recordHelp = "Shows a time plan."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.plan), "The time plan.")
  }
}
