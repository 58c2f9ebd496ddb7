internal import GuideContent
internal import GuideSystem

/// The messages within the worksheet's data.
extension PageScope {
  /// A file's messages for students, with the blanks that they share.
  func write(_ file: OutreachTemplates, to json: inout JSONWriter) {
    let templates = file.items.filter { $0.audience == .student && $0.status != .draft }
    if templates.isEmpty { return }
    json.object { json in
      json.array("fields") { json in
        for field in file.fields {
          json.object { json in
            json.field("id", field.id)
            json.field("label", field.label)
            json.field("max", field.longest)
            json.field("example", field.example)
            if let help = field.help { json.field("help", help) }
            if !field.isRequired { json.field("optional", true) }
          }
        }
      }
      json.array("templates") { json in
        for template in templates { write(template, to: &json) }
      }
    }
  }

  private func write(_ template: OutreachTemplate, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", template.id)
      json.field("title", template.title)
      json.field("channel", template.channel.rawValue)
      json.field("moment", template.moment.rawValue)
      json.field("when", plainText(template.when))
      if let subject = template.subject { json.field("subject", subject) }
      json.field("body", template.body)
      if let limit = template.limit {
        json.object("limit") { json in
          json.field("unit", limit.unit.rawValue)
          json.field("max", limit.most)
          if let note = limit.note { json.field("note", note) }
        }
      }
      if template.status == .retired { json.field("retired", true) }
      if let successor = template.replacedBy { json.field("replaced_by", successor) }
      json.mark(language(template.isTranslated))
    }
  }
}
