package import GuideContent
package import GuideSupport

/// The question banks within the worksheet's data.
extension WorksheetData {
  /// All banks as one list.
  ///
  /// A reader's notes name questions by their ids, which are unique in the guide. Retired ones stay
  /// in the list, so that those notes keep their words.
  package func writeQuestions(to json: inout JSONWriter) {
    json.field("bankVersion", localization.banks.reduce(0) { $0 + $1.version })
    json.array("categories") { json in
      for category in localization.banks.flatMap(\.categories) {
        json.object { json in
          json.field("id", category.id)
          json.field("title", category.title)
        }
      }
    }
    json.array("questions") { json in
      for question in localization.banks.flatMap(\.items) where question.status != .draft {
        write(question, to: &json)
      }
    }
  }

  private func write(_ question: Question, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", question.id)
      json.field("category", question.category)
      json.field("text", question.text)
      json.field("minutes", question.minutes)
      json.list("stages", question.stages.filter { $0 != .any }.map(\.rawValue))
      json.list("modes", question.modes.filter { $0 != .any }.map(\.rawValue))
      if question.isStarter { json.field("starter", true) }
      if let why = question.why { json.field("why", why.plainText) }
      json.list("followups", question.followups)
      if let care = question.askWithCare { json.field("care", care.plainText) }
      if question.status == .retired { json.field("retired", true) }
      if let successor = question.replacedBy { json.field("replaced_by", successor) }
      json.mark(language(question.isTranslated))
    }
  }
}

/// The messages within the worksheet's data.
extension WorksheetData {
  /// A file's messages for students, with the blanks that they share.
  package func write(_ file: MessageTemplates, to json: inout JSONWriter) {
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

  private func write(_ template: MessageTemplate, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", template.id)
      json.field("title", template.title)
      json.field("channel", template.channel.rawValue)
      json.field("moment", template.moment.rawValue)
      json.field("when", template.when.plainText)
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
