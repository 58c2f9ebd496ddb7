/// The blocks of articles whose content is keys and values.
package enum ArticleBlocks {
  /// The word after the three backticks, with the record that it holds.
  package static let records: [(name: String, type: any Record.Type)] = [
    ("questions", QuestionsBlock.self), ("template", MessageTemplateBlock.self),
    ("checklist", ChecklistBlock.self), ("plan", PlanBlock.self), ("contact", ContactBlock.self),
    ("dates", DatesBlock.self), ("table", TableBlock.self), ("next", NextBlock.self),
    ("attribution", AttributionBlock.self), ("embed", EmbedBlock.self), ("video", EmbedBlock.self),
  ]
}
