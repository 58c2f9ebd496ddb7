package import GuideTemplates

/// A way through the guide, and where on it this page is.
package struct JourneyView: TemplateRecord {
  package static let recordName = "journey"
  package static let sample = JourneyView(
    id: "", title: "", summary: "", audience: "", here: 0, count: 0, steps: [], language: nil)

  package var id: String
  package var title: String
  package var summary: String
  package var audience: String
  /// The number of the step that this page belongs to; 0 for none.
  package var here: Int
  package var count: Int
  package var steps: [StepView]
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The journey's id.")
    fields.text("title", title, help: "Its heading.")
    fields.text("summary", summary, help: "Where it leads.")
    fields.text("audience", audience, help: "`parent`, `student`, `host` or `staff`.")
    fields.number("here", here, help: "The number of this page's step; 0 when it has none.")
    fields.number("count", count, help: "How many steps there are.")
    fields.list("steps", steps, help: "The steps, in order.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

/// A step of a journey.
package struct StepView: TemplateRecord {
  package static let recordName = "step"
  package static let sample = StepView(
    id: "", number: 0, title: "", isOptional: false, isCurrent: false, pages: [], worksheet: nil)

  package var id: String
  package var number: Int
  package var title: String
  package var isOptional: Bool
  package var isCurrent: Bool
  package var pages: [StepPageView]
  /// Where the worksheet has this step.
  package var worksheet: String?
  /// The language of its title, when it is not the page's.
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The step's id.")
    fields.number("number", number, help: "Its number, from 1.")
    fields.text("title", title, help: "What the reader does in it.")
    fields.flag("is_optional", isOptional, help: "Whether it can be left out.")
    fields.flag("is_current", isCurrent, help: "Whether this page belongs to it.")
    fields.list("pages", pages, help: "Its pages, in order.")
    fields.address("worksheet", worksheet, help: "Where the worksheet has this step.")
    fields.text("language", language, help: "The language of its title, when it is not the page's.")
  }
}

/// A page within a step of a journey.
package struct StepPageView: TemplateRecord {
  package static let recordName = "page of a step"
  package static let sample = StepPageView(title: "", address: "", isCurrent: false)

  package var title: String
  package var address: String
  package var isCurrent: Bool
  /// The language of the title and of the page, when it is not this page's.
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The page's title.")
    fields.address("address", address, help: "Where it is.")
    fields.flag("is_current", isCurrent, help: "Whether it is this page.")
    fields.text(
      "language", language,
      help: "The language of the title and of the page, when it is not this page's.")
  }
}

/// A step of the worksheet, with the pages of the guide that help with it.
package struct WorksheetStepView: TemplateRecord {
  package static let recordName = "step of the worksheet"
  package static let sample = WorksheetStepView(id: "", pages: [], fields: [], columns: [])

  package var id: String
  package var pages: [LinkView]
  package var fields: [WorksheetFieldView]
  package var columns: [WorksheetFieldView]

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The step's id, as in `follow-up`, which is its anchor too.")
    fields.list("pages", pages, help: "The pages that help with it.")
    fields.list("fields", self.fields, help: "What is asked in it on lines of its own.")
    fields.list("columns", columns, help: "What its table has columns for; only `people` has one.")
  }
}

/// What is asked in a step of the worksheet, on the printed form.
package struct WorksheetFieldView: TemplateRecord {
  package static let recordName = "field of the worksheet"
  package static let sample = WorksheetFieldView(
    id: "", label: "", type: "text", options: [], language: nil)

  package var id: String
  package var label: String
  package var type: String
  package var options: [String]
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The field's id.")
    fields.text("label", label, help: "What is asked.")
    fields.text("type", type, help: "`text`, `line`, `date`, `choice` or `rating`.")
    fields.list("options", options, help: "What can be chosen.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}
