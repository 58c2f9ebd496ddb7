internal import GuideContent
internal import GuideSupport

/// What is written in the steps, for the printed form and for the script.
extension WorksheetData {
  /// What the form asks in a step on lines of its own.
  func asked(in step: WorksheetPlan.Step) -> [WorksheetFieldView] {
    step.fields.compactMap { field in
      switch field {
      case .builtIn(let known): known.isAskedOnPaper ? view(known) : nil
      case .own(let own):
        WorksheetFieldView(
          id: own.id, label: own.onPaper ?? own.label ?? own.id, type: own.type.rawValue,
          options: own.options, language: language(own.isTranslated))
      }
    }
  }

  /// The columns of the form's table of people.
  func columns(of step: WorksheetPlan.Step) -> [WorksheetFieldView] {
    let listed = Set(
      step.fields.map { field in
        switch field {
        case .builtIn(let known): known.id
        case .own(let own): own.id
        }
      })
    // Job and employer share a column.
    return ["name", "role", "source", "may-name"].compactMap { BuiltInField.named($0) }.filter {
      !$0.mayBeLeftOut || listed.contains($0.id)
    }.map { view($0) }
  }

  private func view(_ field: BuiltInField) -> WorksheetFieldView {
    WorksheetFieldView(
      id: field.id, label: word(FieldWords.of(field).onPaper), type: field.type.rawValue,
      options: [], language: nil)
  }

  /// The fields of a step whose file lists them: an id alone is a field that the script knows.
  func writeFields(of step: WorksheetPlan.Step, to json: inout JSONWriter) {
    json.array("fields") { json in
      for field in step.fields {
        switch field {
        case .builtIn(let known) where known.isOnScreen:
          json.object { json in json.field("id", known.id) }
        case .builtIn: continue
        case .own(let own): write(own, to: &json)
        }
      }
    }
  }

  private func write(_ field: WorksheetField, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", field.id)
      json.field("label", field.label ?? field.id)
      if let short = field.short { json.field("short", short) }
      if let hint = field.hint { json.field("hint", hint) }
      if field.type != .text { json.field("type", field.type.rawValue) }
      json.list("options", field.options)
      json.mark(language(field.isTranslated))
    }
  }
}
