/// ` ```template `: an outreach template within an article.
package struct TemplateBlock: Record {
  package static let recordName = "template block"
  package static let recordHelp = "Shows an outreach template."

  package let id: String

  package init(from fields: inout Fields) {
    id = fields.required("id", .reference(.template), "The template.")
  }
}
