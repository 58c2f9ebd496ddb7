package import GuideDiagnostics

/// Messages that share their blanks: a file of `templates/`.
package struct OutreachTemplates: FileRecord {
  package static let kind = "outreach_templates"
  package static let usualPath = "templates/*.yaml"
  package static let recordName = "file of outreach templates"
  package static let recordHelp = "Messages to copy, and the blanks that they share."

  package let id: String
  package let title: String
  package let summary: String
  package let fields: [TemplateField]
  package let items: [OutreachTemplate]
  package let place: Place

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required("id", .localID, "The name of the file's group.")
    title = fields.required("title", .text(1...65), "The heading of the group.")
    summary = fields.required("summary", .text(20...160), "What is in it.")
    self.fields = fields.required(
      "fields", .list(of: TemplateField.self, 0...60), "The blanks that the messages have.")
    items = fields.required("items", .list(of: OutreachTemplate.self, 1...200), "The messages.")
    place = fields.place
  }
}
